package health.plumbline.triage.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.checkin.CheckIn;
import health.plumbline.triage.checkin.Location;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The answers of a check-in by their keys in the clinical reference; what was done is recorded elsewhere. */
record CheckInAnswers(
        @JsonProperty("ci_danger") YesNo danger,
        @JsonProperty("ci_body") YesNo body,
        @JsonProperty("ci_event") Set<String> events,
        @JsonProperty("pain_pre") @Min(0) @Max(10) Integer painBefore,
        @JsonProperty("loc_pre") Location locationBefore,
        @JsonProperty("last_settle") @Pattern(regexp = "no_flare|settled_24h|still_worse|first_session")
                String lastSettled,
        @JsonProperty("stop_button") @Pattern(regexp = "pain_up|sharp|tingling|spreading|dizzy|other") String stopped,
        @JsonProperty("pain_post") @Min(0) @Max(10) Integer painAfter,
        @JsonProperty("loc_post") Location locationAfter,
        @JsonProperty("new_numb_weak") YesNo newNumbOrWeak,
        JsonNode done,
        @JsonProperty("skip_reason") JsonNode skipReason,
        JsonNode effort) {

    private static final String NONE = "none";

    enum YesNo {
        @JsonProperty("yes")
        YES,
        @JsonProperty("no")
        NO
    }

    enum Phase {
        @JsonProperty("before")
        BEFORE,
        @JsonProperty("after")
        AFTER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param earlier pain and place before this session, where the answers after it do not repeat them
     * @throws Rejection {@code check-in-incomplete} if a safety question is open and no other answer names a danger
     */
    CheckIn of(Phase phase, boolean strict, Before earlier) {
        var checkIn = new CheckIn(
                truth(danger),
                truth(body),
                truth(newNumbOrWeak),
                namedEvents(),
                painBefore != null ? painBefore : earlier.pain(),
                locationBefore != null ? locationBefore : earlier.location(),
                lastSettled,
                stopped,
                painAfter,
                locationAfter,
                strict);
        var open = phase == Phase.BEFORE ? openBefore() : openAfter();
        if (!open.isEmpty() && !checkIn.namesDanger()) {
            throw Rejection.invalid(
                    "check-in-incomplete",
                    "These questions need an answer: " + String.join(", ", open) + ".",
                    open.stream()
                            .map(key -> new Rejection.Violation("/answers/" + key, "needs an answer"))
                            .toList());
        }
        return checkIn;
    }

    /** What the check-in before the same session said. */
    record Before(Integer pain, Location location) {}

    private List<String> openBefore() {
        var open = new ArrayList<String>();
        note(open, "ci_danger", danger);
        note(open, "ci_body", body);
        note(open, "pain_pre", painBefore);
        note(open, "loc_pre", locationBefore);
        return open;
    }

    private List<String> openAfter() {
        var open = new ArrayList<String>();
        note(open, "pain_post", painAfter);
        note(open, "loc_post", locationAfter);
        note(open, "new_numb_weak", newNumbOrWeak);
        return open;
    }

    private static void note(List<String> open, String key, Object answer) {
        if (answer == null) {
            open.add(key);
        }
    }

    private Set<String> namedEvents() {
        var named = new HashSet<>(events == null ? Set.of() : events);
        named.remove(NONE);
        if (!CheckIn.EVENTS.containsAll(named)) {
            throw Rejection.invalid("answer-invalid", "ci_event names something that is not one of its options.");
        }
        return named;
    }

    private static Boolean truth(YesNo answer) {
        return answer == null ? null : answer == YesNo.YES;
    }
}
