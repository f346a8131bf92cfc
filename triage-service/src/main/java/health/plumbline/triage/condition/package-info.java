/** Conditions of rules and questions as data: CEL, checked against the words it may use when it is loaded. Pure. */
package health.plumbline.triage.condition;
