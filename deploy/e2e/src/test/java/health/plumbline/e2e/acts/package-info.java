/** What people do, done by HTTP: the clinician's and the patient's acts that a test needs before, or instead of, a browser. */
package health.plumbline.e2e.acts;
