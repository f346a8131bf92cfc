/** Clearances: triage's signed word that exactly this version may go to exactly this patient, and the keys behind it. */
package health.plumbline.triage.clearance;
