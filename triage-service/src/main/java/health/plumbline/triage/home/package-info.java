/** A screening that the patient answers at home: asked for by a clinician, put in plain words, and heard at once. */
package health.plumbline.triage.home;
