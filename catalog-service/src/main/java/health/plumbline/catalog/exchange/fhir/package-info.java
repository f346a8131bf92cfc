/** Techniques and templates as FHIR R4: what others can read of them in standard elements, and beside it the exact content to read back. */
package health.plumbline.catalog.exchange.fhir;
