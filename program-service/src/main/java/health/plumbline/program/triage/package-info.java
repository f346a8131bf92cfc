/** Triage as this service asks it; when it does not answer, nothing is released. */
package health.plumbline.program.triage;
