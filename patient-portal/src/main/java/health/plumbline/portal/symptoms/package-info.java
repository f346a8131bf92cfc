/** "Something is wrong": what to do now, and telling the clinic. */
package health.plumbline.portal.symptoms;
