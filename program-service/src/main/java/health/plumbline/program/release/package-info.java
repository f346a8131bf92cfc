/** The gate: a version is released only with triage's clearance for exactly what the patient will see. */
package health.plumbline.program.release;
