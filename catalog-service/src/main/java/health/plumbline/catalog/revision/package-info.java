/** The history of what is published: which revisions a technique or template has had. */
package health.plumbline.catalog.revision;
