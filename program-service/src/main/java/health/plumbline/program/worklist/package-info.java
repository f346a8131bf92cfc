/** What needs a clinician now, and the caseload with its figures. */
package health.plumbline.program.worklist;
