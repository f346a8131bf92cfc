/** The catalog's templates as pages, and a draft begun from one. */
package health.plumbline.program.template;
