package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    @Test
    void the_baseline_is_the_lower_of_release_and_recent_pain() {
        assertThat(History.baseline(List.of(), 6, List.of())).isEqualTo(6.0);
        assertThat(History.baseline(List.of(4, 2), 6, List.of())).isEqualTo(3.0);
        assertThat(History.baseline(List.of(4, 2, 2, 9), 6, List.of(5, 5))).isEqualTo(2.0);
        assertThat(History.baseline(List.of(), 6, List.of(3, 2, 3, 8, 8, 0, 0))).isEqualTo(3.0);
        assertThat(History.baseline(List.of(), 2, List.of(5, 5, 5))).isEqualTo(2.0);
        assertThat(History.baseline(List.of(), null, List.of(5, 4, 5))).isEqualTo(5.0);
        assertThat(History.baseline(List.of(), null, List.of(5))).isNull();
    }
}
