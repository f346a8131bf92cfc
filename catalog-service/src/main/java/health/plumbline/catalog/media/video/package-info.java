/** Videos, made harmless: every box is known, in its place and as long as it says; what is no film is blanked. */
package health.plumbline.catalog.media.video;
