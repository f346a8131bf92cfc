/** How much of an exercise, its bounds, and how it is said to a patient. Pure: knows no HTTP, SQL or Kafka. */
package health.plumbline.program.dosage;
