/** The editor of a clinic's own techniques. What is written goes to the catalog, which checks and keeps it. */
package health.plumbline.program.own;
