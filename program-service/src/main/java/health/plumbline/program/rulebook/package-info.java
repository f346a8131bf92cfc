/** The red-flag rules in force, to be looked through. They are triage's; nothing of them is kept here. */
package health.plumbline.program.rulebook;
