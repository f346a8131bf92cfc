/** What patients report, by a check-in that is decided here or by what the portal tells of it. */
package health.plumbline.triage.report;
