/** Facts of triage, and what each of them changes here. */
package health.plumbline.portal.triage;
