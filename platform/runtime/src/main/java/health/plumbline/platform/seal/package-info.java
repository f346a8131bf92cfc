/** The seal of a release: the hash of what a patient will see, and triage's signed clearance for exactly that. Pure. */
package health.plumbline.platform.seal;
