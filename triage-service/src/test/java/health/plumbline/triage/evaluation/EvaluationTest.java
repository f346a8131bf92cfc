package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.triage.rules.Level;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationTest {

    @ParameterizedTest
    @EnumSource
    void once_nothing_is_missing_the_level_is_shown(Level level) {
        assertThat(evaluation(level, List.of()).complete()).isTrue();
        assertThat(evaluation(level, List.of()).shown()).isEqualTo(level.code());
    }

    @ParameterizedTest
    @EnumSource
    void while_something_is_missing_only_what_cannot_wait_is_shown(Level level) {
        var evaluation = evaluation(level, List.of("fever"));

        assertThat(evaluation.complete()).isFalse();
        assertThat(evaluation.shown())
                .isEqualTo(
                        switch (level) {
                            case URGENT -> "urgent";
                            case EMERGENCY -> "emergency";
                            default -> "incomplete";
                        });
    }

    @Test
    void being_met_is_having_no_reason_against_it() {
        assertThat(new SelfCare(List.of()).met()).isTrue();
        assertThat(new SelfCare(List.of("Nothing eases it.")).met()).isFalse();
    }

    private static Evaluation evaluation(Level level, List<String> missing) {
        return new Evaluation(level, List.of(), missing, List.of(), List.of(), new SelfCare(List.of()));
    }
}
