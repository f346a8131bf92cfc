/** What techniques and conditions say, in which words, and what is wrong with an entry that says it badly. Knows no HTTP, SQL or Kafka. */
package health.plumbline.catalog.content;
