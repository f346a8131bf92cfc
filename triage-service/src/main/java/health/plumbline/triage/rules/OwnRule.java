package health.plumbline.triage.rules;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A rule that a clinic adds to the core's, as its administrator wrote it.
 *
 * @param id {@code OWN-01}
 * @param level {@code caution}, {@code referral}, {@code urgent} or {@code emergency}
 * @param panel which message of the core an emergency shows, else null
 * @param when CEL over the questions and named facts of the core
 * @param source what the clinic goes by, in its own words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OwnRule(String id, String level, String panel, String when, String why, String source) {

    /** Before the number; no family of the core's. */
    public static final String FAMILY = "OWN";
}
