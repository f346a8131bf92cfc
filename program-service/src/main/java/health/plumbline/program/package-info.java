/** Patients, their programs, the gate of release, and what comes back from patients; packages are features. */
package health.plumbline.program;
