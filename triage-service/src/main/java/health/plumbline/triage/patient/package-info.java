/** The clinic's patients as triage knows them: who they are, which account is theirs, and their epoch. */
package health.plumbline.triage.patient;
