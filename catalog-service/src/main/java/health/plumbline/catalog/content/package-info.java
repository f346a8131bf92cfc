/** What techniques, conditions and templates say, in which words, what changed between two revisions, and what is wrong with an entry that says it badly. Knows no HTTP, SQL or Kafka. */
package health.plumbline.catalog.content;
