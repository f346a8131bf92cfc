/** The conditions that speak against techniques, and their revisions: publishing a new one, and reading what is in force. */
package health.plumbline.catalog.condition;
