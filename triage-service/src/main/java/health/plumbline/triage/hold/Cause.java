package health.plumbline.triage.hold;

import java.util.UUID;

/**
 * Why a patient is held.
 *
 * @param reason a code; a patient has at most one open hold of each
 * @param explanation to the clinician, in plain words
 * @param level what is known of the gravity until a new screening says more
 * @param alert {@code immediate | same_day | next_working_day | routine}
 * @param rule the row of the decision table
 * @param session in which it was reported, or null
 */
public record Cause(String reason, String explanation, String level, String alert, String rule, UUID session) {}
