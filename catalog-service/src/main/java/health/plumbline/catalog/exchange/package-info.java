/** Takes a clinic's techniques and templates out of the catalog and into it, as one JSON file or a FHIR bundle. {@code docs/exchange.md} has the formats. */
package health.plumbline.catalog.exchange;
