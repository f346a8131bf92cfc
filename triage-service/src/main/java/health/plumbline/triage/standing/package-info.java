/** Where a patient stands with triage: epoch, newest screening, open holds. */
package health.plumbline.triage.standing;
