/** Links in mails: how each is sent until the mail server has taken it, and found again by the secret in it. */
package health.plumbline.portal.mail;
