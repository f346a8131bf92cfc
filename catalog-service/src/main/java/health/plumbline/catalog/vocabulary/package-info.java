/** The words that techniques are described with, told to whoever writes one. */
package health.plumbline.catalog.vocabulary;
