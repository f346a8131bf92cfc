/** What is due today, at one glance. */
package health.plumbline.portal.today;
