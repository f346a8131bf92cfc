/** What the operator does for the installation as a whole, and for no clinic. */
package health.plumbline.triage.installation;
