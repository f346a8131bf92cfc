/** A screening explained afterwards: what was asked, what fired and why, and who let it pass. Reads, changes nothing. */
package health.plumbline.triage.explanation;
