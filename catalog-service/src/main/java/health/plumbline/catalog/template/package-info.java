/** Templates to begin a program with, and their revisions: publishing a new one, listing them and reading one. */
package health.plumbline.catalog.template;
