/** Which conditions speak against which techniques, worked out of what both say. Knows no HTTP, SQL or Kafka. */
package health.plumbline.catalog.contraindication;
