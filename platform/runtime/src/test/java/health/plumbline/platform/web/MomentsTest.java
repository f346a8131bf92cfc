package health.plumbline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final Moments LONDON =
            new Moments(ZoneId.of("Europe/London"), Instant.parse("2026-07-01T23:30:00Z"));

    @Test
    void a_day_is_the_clinics_day() {
        assertThat(LONDON.day(Instant.parse("2026-07-01T23:10:00Z"))).isEqualTo("today");
        assertThat(LONDON.dayAndTime(Instant.parse("2026-07-01T22:10:00Z"))).isEqualTo("yesterday, 23:10");
        assertThat(LONDON.day(LocalDate.of(2026, 6, 20))).isEqualTo("Sat 20 Jun");
        assertThat(LONDON.day(LocalDate.of(2025, 12, 31))).isEqualTo("31 Dec 2025");
    }

    @Test
    void how_long_ago_is_said_in_one_unit() {
        assertThat(LONDON.since(Instant.parse("2026-07-01T23:29:30Z"))).isEqualTo("just now");
        assertThat(LONDON.since(Instant.parse("2026-07-01T23:01:00Z"))).isEqualTo("29 min");
        assertThat(LONDON.since(Instant.parse("2026-07-01T02:30:00Z"))).isEqualTo("21 h");
        assertThat(LONDON.since(Instant.parse("2026-06-20T23:30:00Z"))).isEqualTo("11 days");
    }
}
