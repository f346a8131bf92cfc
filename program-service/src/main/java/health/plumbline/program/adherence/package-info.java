/**
 * One published definition of adherence and pain, {@code adherence/1.0.0}: the same events in any order, with
 * duplicates, give the same number. Pure: knows no HTTP, SQL or Kafka.
 */
package health.plumbline.program.adherence;
