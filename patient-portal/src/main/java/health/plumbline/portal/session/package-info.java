/** One session of exercise from the first question to the last: what was let in, done, stopped and told. */
package health.plumbline.portal.session;
