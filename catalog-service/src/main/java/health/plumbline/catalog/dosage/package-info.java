/** How much of a technique may be prescribed. Knows no HTTP, SQL or Kafka. */
package health.plumbline.catalog.dosage;
