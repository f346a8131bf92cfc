package health.plumbline.platform.web;

import static health.plumbline.platform.web.DayStrip.Day.DONE;
import static health.plumbline.platform.web.DayStrip.Day.NOTHING_DUE;
import static health.plumbline.platform.web.DayStrip.Day.NO_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DayStripTest {

    @Test
    void its_words_say_what_it_shows() {
        var strip = DayStrip.of(LocalDate.of(2026, 10, 31), List.of(DONE, NO_REPORT, NOTHING_DUE));

        assertThat(strip.words()).startsWith("Of 3 days: 1 done, 0 partly, 0 declined, 1 without a report");
        assertThat(strip.cells().get(1).words()).isEqualTo("1 Nov: no report");
    }

    @Test
    void no_days_make_an_empty_picture_and_no_error() {
        assertThat(DayStrip.of(LocalDate.of(2026, 10, 31), List.of()).cells()).isEmpty();
    }
}
