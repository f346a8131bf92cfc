/** Mails that carry a secret: what makes one, and how each is sent until the mail server has taken it. */
package health.plumbline.portal.mail;
