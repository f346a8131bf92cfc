/** Techniques and their revisions: publishing a new one, and reading one by its id and number. */
package health.plumbline.catalog.technique;
