/** The red-flag screening in the consulting room: asked by triage, shown here, never kept here. */
package health.plumbline.program.screening;
