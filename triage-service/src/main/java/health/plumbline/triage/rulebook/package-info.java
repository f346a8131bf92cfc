/** The questions and rules in force, and how they came to be so, to be looked through by clinicians. */
package health.plumbline.triage.rulebook;
