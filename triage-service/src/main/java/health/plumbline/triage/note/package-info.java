/** What a clinician writes into the record, and how much of it there must be. */
package health.plumbline.triage.note;
