/** The questions before and after each session, and what follows from the answers. */
package health.plumbline.portal.checkin;
