/** Screenings: begun, answered one by one, completed, and explained by a clinician where they call for caution. */
package health.plumbline.triage.screening;
