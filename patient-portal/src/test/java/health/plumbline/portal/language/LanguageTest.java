package health.plumbline.portal.language;

import static health.plumbline.portal.language.Language.ENGLISH;
import static health.plumbline.portal.language.Language.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageTest {

    private static final Set<Language> BOTH = Set.of(ENGLISH, GERMAN);

    @Test
    void a_choice_outranks_what_the_browser_asks_for() {
        assertThat(Language.of("de", "en-GB,en;q=0.9", BOTH, ENGLISH)).isEqualTo(GERMAN);
        assertThat(Language.of("en", "de", BOTH, ENGLISH)).isEqualTo(ENGLISH);
    }

    @Test
    void without_a_choice_the_browser_is_asked_in_its_order() {
        assertThat(Language.of(null, "de-AT,de;q=0.9,en;q=0.8", BOTH, ENGLISH)).isEqualTo(GERMAN);
        assertThat(Language.of(null, "fr,en;q=0.5,de;q=0.9", BOTH, ENGLISH)).isEqualTo(GERMAN);
        assertThat(Language.of(null, "en;q=0.9,de;q=0.1", BOTH, GERMAN)).isEqualTo(ENGLISH);
    }

    @Test
    void what_the_installation_does_not_offer_nobody_reads() {
        assertThat(Language.of("de", "de", Set.of(ENGLISH), ENGLISH)).isEqualTo(ENGLISH);
        assertThat(Language.of(null, "de", Set.of(ENGLISH), ENGLISH)).isEqualTo(ENGLISH);
    }

    @Test
    void what_makes_no_sense_asks_for_nothing() {
        for (var header : new String[] {null, "", "*", "fr", ";;;q=9", "de;q=many", "\u0000", "x".repeat(5000)}) {
            assertThat(Language.of("tlh", header, BOTH, ENGLISH)).as(header).isEqualTo(ENGLISH);
        }
    }

    @Test
    void days_and_dates_are_said_as_its_speakers_say_them() {
        var day = LocalDate.of(2026, 11, 22);

        assertThat(ENGLISH.date().format(day)).isEqualTo("22 November 2026");
        assertThat(GERMAN.date().format(day)).isEqualTo("22. November 2026");
        assertThat(GERMAN.day().format(day)).startsWith("So").contains("22. Nov");
    }
}
