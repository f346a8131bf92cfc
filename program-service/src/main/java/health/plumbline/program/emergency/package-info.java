/** What became of an emergency: its outcome from the receiving service, and who counter-signs it. Kept by triage. */
package health.plumbline.program.emergency;
