package health.plumbline.triage.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReleaseWindowTest {

    private static final Instant RELEASE = Instant.parse("2026-11-05T09:00:00Z");
    private static final Instant RUNNING = Instant.parse("2026-11-16T09:00:00Z");
    private static final Duration TICK = Duration.ofNanos(1);

    @Test
    void it_is_open_up_to_its_last_moment_and_closed_right_after() {
        var window = new ReleaseWindow(RELEASE, RUNNING);

        assertThat(window.isOpenAt(RELEASE.minus(TICK))).isTrue();
        assertThat(window.isOpenAt(RELEASE)).isTrue();
        assertThat(window.isOpenAt(RELEASE.plus(TICK))).isFalse();
    }

    @Test
    void nothing_is_released_that_could_not_be_started_any_more() {
        var window = new ReleaseWindow(RUNNING, RELEASE);

        assertThat(window.isOpenAt(RELEASE)).isTrue();
        assertThat(window.isOpenAt(RELEASE.plus(TICK))).isFalse();
    }

    @Test
    void a_clearance_lives_for_a_day() {
        var now = RELEASE.minus(Duration.ofDays(2));

        assertThat(new ReleaseWindow(RELEASE, RUNNING).expiry(now)).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void but_never_for_longer_than_its_screening_counts() {
        var now = RELEASE.minusSeconds(30);

        assertThat(new ReleaseWindow(RELEASE, RUNNING).expiry(now)).isEqualTo(RELEASE);
        assertThat(new ReleaseWindow(RUNNING, RELEASE).expiry(now)).isEqualTo(RELEASE);
    }
}
