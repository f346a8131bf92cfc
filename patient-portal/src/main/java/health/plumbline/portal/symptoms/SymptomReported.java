package health.plumbline.portal.symptoms;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Contract: {@code docs/events/SymptomReported.schema.json}. Pain from 0 to 10, and only what was answered.
 *
 * @param phase {@code before}, {@code during} or {@code after} a session, or {@code anytime}
 * @param flags what was answered with yes: {@code ci_danger}, {@code ci_body}, {@code new_numb_weak}, or a life event
 */
public record SymptomReported(
        UUID report,
        UUID patient,
        UUID session,
        UUID program,
        String phase,
        Integer painBefore,
        Integer painAfter,
        String locationBefore,
        String locationAfter,
        List<String> flags,
        String stopReason,
        Instant at,
        LocalDate localDate)
        implements Fact {

    public SymptomReported {
        flags = List.copyOf(flags);
    }

    @Override
    public String key() {
        return patient.toString();
    }
}
