/** What a clinic asks for beyond the core of the red-flag screening: shorter times and rules of its own. Triage keeps it. */
package health.plumbline.program.policy;
