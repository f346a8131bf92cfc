/** What a patient has done and reported, as they said it. */
package health.plumbline.portal.progress;
