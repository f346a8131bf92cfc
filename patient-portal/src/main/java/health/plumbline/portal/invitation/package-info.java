/** From an invitation by e-mail to an account of one's own. */
package health.plumbline.portal.invitation;
