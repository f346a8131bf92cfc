/** Finding a technique by what a clinician would type, and leafing through the catalog. */
package health.plumbline.catalog.search;
