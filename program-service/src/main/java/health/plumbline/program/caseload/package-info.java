/** The patients of a clinic and the invitations they are sent. */
package health.plumbline.program.caseload;
