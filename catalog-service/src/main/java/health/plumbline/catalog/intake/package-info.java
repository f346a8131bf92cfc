/** Takes files of techniques, conditions and templates into the catalog, as often as one likes, and reports what became of every entry. */
package health.plumbline.catalog.intake;
