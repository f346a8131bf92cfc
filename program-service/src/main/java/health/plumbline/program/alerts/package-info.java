/** Why a clinician should look, acknowledged by name and never dropped. */
package health.plumbline.program.alerts;
