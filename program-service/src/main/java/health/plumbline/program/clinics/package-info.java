/** Clinics of this installation: configured by its operator, told to all services. */
package health.plumbline.program.clinics;
