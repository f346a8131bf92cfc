/** A screening explained and the screenings of a patient, as triage tells them; to be read and printed. */
package health.plumbline.program.explanation;
