package health.plumbline.program.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.alerts.Cause.Level;
import health.plumbline.program.sessions.PortalFacts.SymptomReported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SymptomAlertTest {

    @Test
    void an_ordinary_report_raises_nothing() {
        assertThat(SymptomAlert.of(report(List.of(), null, 4, 2))).isEmpty();
    }

    @Test
    void a_danger_sign_is_immediate() {
        assertThat(SymptomAlert.of(report(List.of("ci_danger"), null, 4, null)))
                .hasValueSatisfying(cause -> assertThat(cause.level()).isEqualTo(Level.IMMEDIATE));
    }

    @Test
    void stopping_for_tingling_is_for_today() {
        assertThat(SymptomAlert.of(report(List.of(), "tingling", 4, null)))
                .hasValueSatisfying(cause -> assertThat(cause.level()).isEqualTo(Level.SAME_DAY));
    }

    private static SymptomReported report(List<String> flags, String stopReason, Integer before, Integer after) {
        return new SymptomReported(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "after",
                before,
                after,
                "back_or_neck_only",
                after == null ? null : "back_or_neck_only",
                flags,
                stopReason,
                Instant.parse("2026-11-20T09:00:00Z"),
                LocalDate.parse("2026-11-20"));
    }
}
