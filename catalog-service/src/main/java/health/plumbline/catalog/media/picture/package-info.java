/** Pictures, made harmless: measured before they are decoded, stripped of all that is no picture, and drawn anew. */
package health.plumbline.catalog.media.picture;
