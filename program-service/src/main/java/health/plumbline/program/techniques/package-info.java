/** What the catalog published: the revisions that programs pin. */
package health.plumbline.program.techniques;
