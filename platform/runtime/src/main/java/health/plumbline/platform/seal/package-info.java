/**
 * What cannot be forged or guessed: the seal of a release (the hash of what a patient will see, and triage's signed clearance
 * for exactly that) and the secret of a link in a mail. Pure.
 */
package health.plumbline.platform.seal;
