/** The languages patients read: which one a request is answered in, the choice of another, and fixed words said in it. */
package health.plumbline.portal.language;
