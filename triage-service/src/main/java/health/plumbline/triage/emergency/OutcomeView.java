package health.plumbline.triage.emergency;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/** The outcome of an emergency as it is told, with its counter-signature once there is one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OutcomeView(
        UUID id,
        String service,
        Instant assessedAt,
        String outcome,
        String plan,
        String recordedBy,
        Instant recordedAt,
        String counterSignedBy,
        Instant counterSignedAt) {

    static OutcomeView of(EmergencyOutcome outcome, CounterSignature signature) {
        var words = outcome.words();
        return new OutcomeView(
                outcome.id(),
                words.service(),
                words.assessedAt(),
                words.outcome(),
                words.plan(),
                outcome.recordedBy(),
                outcome.recordedAt(),
                signature == null ? null : signature.signedBy(),
                signature == null ? null : signature.signedAt());
    }

    boolean counterSigned() {
        return counterSignedBy != null;
    }
}
