package health.plumbline.program.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ToldTimeTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:30Z");

    @Test
    void a_minute_is_read_in_the_clinics_zone() {
        assertThat(ToldTime.read("2026-07-01T09:15", LONDON, NOW)).contains(Instant.parse("2026-07-01T08:15:59.999Z"));
    }

    @Test
    void within_the_minute_that_runs_it_is_not_later_than_now() {
        assertThat(ToldTime.read("2026-07-01T13:00", LONDON, NOW)).contains(Instant.parse("2026-07-01T12:00:29Z"));
        assertThat(ToldTime.read("2026-07-01T13:00", LONDON, Instant.parse("2026-07-01T12:00:00.500Z")))
                .contains(Instant.parse("2026-07-01T12:00:00Z"));
    }

    @Test
    void a_time_to_come_stays_one() {
        assertThat(ToldTime.read("2026-07-01T13:01", LONDON, NOW)).contains(Instant.parse("2026-07-01T12:01:00Z"));
    }

    @Test
    void what_is_no_time_is_none() {
        for (var text : new String[] {null, "", " ", "yesterday", "2026-07-01", "2026-13-01T10:00"}) {
            assertThat(ToldTime.read(text, LONDON, NOW)).isEmpty();
        }
    }
}
