/**
 * The second barrier before a session: believes neither the program service nor Kafka, only triage's signature over
 * exactly what is about to be shown.
 */
package health.plumbline.portal.gate;
