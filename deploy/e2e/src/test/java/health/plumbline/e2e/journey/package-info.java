/** The main journey, from the first sign-in to an emergency, as a clinician and a patient go it in a browser. */
package health.plumbline.e2e.journey;
