/** A clinic's own techniques: written, copied and adapted, revised and retired by its clinicians. */
package health.plumbline.catalog.own;
