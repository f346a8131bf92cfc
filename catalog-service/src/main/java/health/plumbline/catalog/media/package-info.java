/** Pictures and short videos that a clinic attaches to its own techniques. Nothing is believed of an upload but its bytes. */
package health.plumbline.catalog.media;
