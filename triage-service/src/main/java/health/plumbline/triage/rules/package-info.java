/** The rules of a screening, as data of one version: conditions, each with its level, its reason and its sources. Pure. */
package health.plumbline.triage.rules;
