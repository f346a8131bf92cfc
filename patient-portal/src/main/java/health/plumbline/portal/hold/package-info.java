/** What withholds a patient's programs: holds and epochs that triage tells of, and holds placed here at once. */
package health.plumbline.portal.hold;
