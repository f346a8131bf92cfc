/** The versions of questions and rules: which there are, which is in force, which still counts. Belongs to no clinic. */
package health.plumbline.triage.edition;
