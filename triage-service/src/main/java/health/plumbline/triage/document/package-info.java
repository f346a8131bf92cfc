/** The YAML in which questions, words and rules are written, as far as it is the same for all. Pure. */
package health.plumbline.triage.document;
