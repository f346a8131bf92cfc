/** The shell of both web applications: layout, styles, error pages, and what guards every request. */
package health.plumbline.platform.web;
