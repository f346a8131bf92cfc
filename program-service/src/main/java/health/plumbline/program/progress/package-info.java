/** The figures of patients, out of what was prescribed, held, done and reported: adherence and pain. */
package health.plumbline.program.progress;
