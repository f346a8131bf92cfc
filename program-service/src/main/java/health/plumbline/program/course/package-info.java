/** A released program under way: held, resumed, ended by a clinician. */
package health.plumbline.program.course;
