/** Medical reviews of what a screening found, kept as they were recorded, with the answers they speak of. */
package health.plumbline.triage.review;
