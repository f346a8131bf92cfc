/** The clinic's questions that a patient answers at home: asked and kept by triage, shown here one topic at a time. */
package health.plumbline.portal.screening;
