/** The questions and rules in force, to be looked through by clinicians. Belongs to no clinic. */
package health.plumbline.triage.rulebook;
