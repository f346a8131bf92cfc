/** A clinic's own techniques and templates: written, copied and adapted, revised and retired by its clinicians. */
package health.plumbline.catalog.own;
