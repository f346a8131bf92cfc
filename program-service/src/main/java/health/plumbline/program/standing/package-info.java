/** What triage says of a patient: the latest screening, what it revoked, what it holds. */
package health.plumbline.program.standing;
