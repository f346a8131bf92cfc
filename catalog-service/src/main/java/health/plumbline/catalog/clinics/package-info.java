/** What the catalog knows of the clinics it serves, so that a token's claim is checked against the clinic's own rows. */
package health.plumbline.catalog.clinics;
