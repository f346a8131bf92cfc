/** Techniques in other languages: writing and reviewing a translation, and what a patient sees of it. */
package health.plumbline.catalog.translation;
