/** What a clinic asks for beyond the core: never less than it. */
package health.plumbline.triage.policy;
