package health.plumbline.catalog.translation;

import health.plumbline.catalog.content.TechniqueWords;

/**
 * What a technique says in English, at one revision.
 *
 * @param owner the clinic it belongs to, or the installation
 * @param hash of the words
 */
record Source(String technique, String owner, int revision, TechniqueWords words, String hash) {}
