/** Finding techniques and conditions: by words, misspelt or not, and by what they are. */
package health.plumbline.catalog.search;
