package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    @ParameterizedTest
    @ValueSource(strings = {"stop", "no_session", "pause_programme", "hold_programme"})
    void whatever_ends_the_session_or_the_program_lets_nobody_go_on(String ending) {
        assertThat(decision(List.of("continue_same_dose", ending), Optional.empty())
                        .proceed())
                .isFalse();
    }

    @Test
    void a_hold_lets_nobody_go_on_whatever_else_is_to_be_done() {
        assertThat(decision(List.of("continue"), Optional.of("danger_sign")).proceed())
                .isFalse();
    }

    @Test
    void leaving_out_one_exercise_or_doing_less_lets_the_others_go_on() {
        assertThat(decision(List.of("stop_technique", "reduce_dose_50"), Optional.empty())
                        .proceed())
                .isTrue();
    }

    private static Decision decision(List<String> actions, Optional<String> hold) {
        return new Decision("DT-00", actions, "none", null, null, hold, "", "");
    }
}
