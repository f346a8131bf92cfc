/** Reading what people write into a form of ours, and saying at the field what is missing. */
package health.plumbline.program.form;
