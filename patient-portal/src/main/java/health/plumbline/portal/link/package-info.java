/** The clinic's questions for a patient without an account: sent as a link in a mail, and answered behind it. */
package health.plumbline.portal.link;
