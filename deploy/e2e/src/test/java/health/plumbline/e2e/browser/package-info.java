/** A real browser, and what is looked at on every page it meets: accessibility, console, pictures. */
package health.plumbline.e2e.browser;
