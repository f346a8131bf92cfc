/** The catalog as the builder searches it, with the local copy when it does not answer. */
package health.plumbline.program.catalog;
