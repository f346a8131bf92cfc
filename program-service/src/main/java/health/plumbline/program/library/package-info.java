/** The catalog as pages: techniques found, and each read whole. They are the catalog's; nothing of them is kept here. */
package health.plumbline.program.library;
