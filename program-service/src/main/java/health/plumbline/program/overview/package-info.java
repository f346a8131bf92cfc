/** One patient at a glance, and what a clinician does from there. */
package health.plumbline.program.overview;
