package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTest {

    @ParameterizedTest(name = "danger {0}, body {1}, numb {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true, -, -, true",
                "-, true, -, true",
                "-, -, true, true",
                "true, true, true, true",
                "false, false, false, false",
                "-, -, -, false",
            })
    void any_one_danger_sign_is_one_and_an_open_question_is_none_by_itself(
            Boolean danger, Boolean body, Boolean numb, boolean named) {
        assertThat(checkIn(danger, body, numb, Set.of()).namesDanger()).isEqualTo(named);
    }

    @Test
    void no_events_and_none_given_are_the_same() {
        assertThat(checkIn(null, null, null, null).events()).isEmpty();
        assertThat(checkIn(null, null, null, Set.of("new_medicine")).events()).containsExactly("new_medicine");
    }

    private static CheckIn checkIn(Boolean danger, Boolean body, Boolean numb, Set<String> events) {
        return new CheckIn(danger, body, numb, events, null, null, null, null, null, null, true);
    }
}
