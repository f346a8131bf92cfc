/** What withholds a patient's programs until a clinician has screened again and lifts it. */
package health.plumbline.triage.hold;
