/** What follows from a check-in: a decision table as data of one version, first match wins. Pure. */
package health.plumbline.triage.checkin;
