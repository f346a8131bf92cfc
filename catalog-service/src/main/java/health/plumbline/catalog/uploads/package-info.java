/** How much of what is sent is heard at all. */
package health.plumbline.catalog.uploads;
