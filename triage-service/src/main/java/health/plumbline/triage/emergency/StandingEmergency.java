package health.plumbline.triage.emergency;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An emergency that nothing has ended yet.
 *
 * @param since the outcome must be dated after this
 * @param screening whose answers made it
 * @param outcome what came of it, or null while nothing is recorded
 * @param needs what is still missing, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingEmergency(
        Instant since,
        UUID screening,
        List<String> rules,
        OutcomeView outcome,
        boolean counterSigned,
        List<Need> needs) {

    /** What ends an emergency, and all of it. */
    public enum Need {
        outcome("the recorded outcome of the service that received the patient"),
        @JsonProperty("counter-signature")
        counterSignature("the counter-signature of a second clinician"),
        screening("a whole new screening below emergency, begun after that assessment");

        private final String words;

        Need(String words) {
            this.words = words;
        }
    }

    /** What is still missing, in a sentence. */
    public String missing() {
        return needs.stream().map(need -> need.words).collect(Collectors.joining(", "));
    }
}
