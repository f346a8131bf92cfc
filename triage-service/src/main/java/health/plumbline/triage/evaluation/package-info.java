/** From answers to a level, with the rules that fired and the answers that decided. Pure. */
package health.plumbline.triage.evaluation;
