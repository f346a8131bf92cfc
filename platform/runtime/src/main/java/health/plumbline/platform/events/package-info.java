/**
 * Facts between services: CloudEvents over Kafka, written to an outbox in the transaction of the change and taken from
 * an inbox in the transaction of the effect, so that none is lost and none counts twice.
 */
package health.plumbline.platform.events;
