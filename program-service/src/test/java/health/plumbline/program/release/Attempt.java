package health.plumbline.program.release;

import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.program.Clinician;
import java.util.UUID;

/**
 * One attempt to release what must not be released.
 *
 * @param program the draft
 * @param honest a clearance as triage would grant it now, and its token
 */
record Attempt(Clinician clinician, UUID patient, UUID program, ReleaseClearance honest, String token) {}
