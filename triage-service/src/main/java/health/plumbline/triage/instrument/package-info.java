/** The questions of a screening, as data of one version: what is asked when, and what can be answered. Pure. */
package health.plumbline.triage.instrument;
