/** Emergencies that answers once made: each stands until what came of it was recorded, counter-signed and screened anew. */
package health.plumbline.triage.emergency;
