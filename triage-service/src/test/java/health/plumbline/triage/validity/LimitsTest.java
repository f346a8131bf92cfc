package health.plumbline.triage.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

    @Test
    void each_may_be_from_one_day_to_what_the_core_allows() {
        assertThat(Limits.CORE.beyondTheCore()).isEmpty();
        assertThat(new Limits(1, 1, 1, 1).beyondTheCore()).isEmpty();
    }

    @Test
    void whatever_is_beyond_that_is_named_with_the_most_it_may_be() {
        var most = Map.of("releaseEarly", 3, "releaseLater", 7, "runningShort", 14, "runningLong", 28);

        assertThat(new Limits(4, 8, 15, 29).beyondTheCore()).isEqualTo(most);
        assertThat(new Limits(0, 0, 0, 0).beyondTheCore()).isEqualTo(most);
        assertThat(new Limits(3, 8, 14, 28).beyondTheCore()).containsOnlyKeys("releaseLater");
    }
}
