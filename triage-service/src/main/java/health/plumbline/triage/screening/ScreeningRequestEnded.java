package health.plumbline.triage.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.platform.events.Fact;
import health.plumbline.triage.evaluation.Evaluation;
import java.time.Instant;
import java.util.UUID;

/**
 * A patient is no longer asked to answer this screening. Contract: {@code docs/events/ScreeningRequestEnded.schema.json}.
 *
 * @param level as far as it is known: {@code incomplete} while an answer is left to a clinician
 */
public record ScreeningRequestEnded(UUID screening, UUID patient, Why why, String level, Instant at) implements Fact {

    public enum Why {
        /** The patient has answered all that is theirs. */
        @JsonProperty("answered")
        ANSWERED,
        /** A clinician completed it. */
        @JsonProperty("completed")
        COMPLETED,
        /** A newer screening was begun. */
        @JsonProperty("superseded")
        SUPERSEDED
    }

    public static ScreeningRequestEnded answered(Screening screening, Evaluation evaluation, Instant now) {
        return of(screening, Why.ANSWERED, evaluation.shown(), now);
    }

    static ScreeningRequestEnded completed(Screening screening, Evaluation evaluation, Instant now) {
        return of(screening, Why.COMPLETED, evaluation.shown(), now);
    }

    static ScreeningRequestEnded superseded(Screening screening, Instant now) {
        return of(screening, Why.SUPERSEDED, screening.level(), now);
    }

    private static ScreeningRequestEnded of(Screening screening, Why why, String level, Instant now) {
        return new ScreeningRequestEnded(screening.id(), screening.patient(), why, level, now);
    }

    @Override
    public String key() {
        return patient.toString();
    }
}
