/** How long a screening counts. Pure. */
package health.plumbline.triage.validity;
