package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EditorialTest {

    private static final Instant PUBLISHED = Instant.parse("2027-03-31T23:30:00Z");

    private final Editorial rule = new Editorial(LocalDate.parse("2026-01-31"), 6);

    @Test
    void the_core_is_due_from_the_day_it_was_looked_at_and_a_clinics_own_from_the_day_it_was_published() {
        assertThat(rule.coreReviewDue()).isEqualTo("2026-07-31");
        assertThat(rule.reviewDue("pelvic_tilt", PUBLISHED)).isEqualTo("2026-07-31");
        assertThat(rule.reviewDue("TPL-NECK", PUBLISHED)).isEqualTo("2026-07-31");
        assertThat(rule.reviewDue("own-tilt", PUBLISHED)).isEqualTo("2027-09-30");
    }

    @Test
    void the_rule_of_this_release_is_one() {
        assertThat(EditorialFile.read().coreReviewDue())
                .isAfter(EditorialFile.read().adopted());
        assertThatThrownBy(() -> new Editorial(LocalDate.parse("2026-01-31"), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Editorial(null, 12)).isInstanceOf(IllegalArgumentException.class);
    }
}
