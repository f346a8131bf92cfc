/** Where the bytes are kept, under the clinic and their hash: in folders, or in a bucket. */
package health.plumbline.catalog.media.store;
