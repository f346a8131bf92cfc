package health.plumbline.portal.language;

import static health.plumbline.portal.language.Language.ENGLISH;
import static health.plumbline.portal.language.Language.GERMAN;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.checkin.LastSettle;
import health.plumbline.portal.checkin.LifeEvent;
import health.plumbline.portal.checkin.Question;
import health.plumbline.portal.checkin.Spread;
import health.plumbline.portal.checkin.StopReason;
import health.plumbline.portal.gate.Reason;
import health.plumbline.portal.session.Done;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SaidTest {

    private static final Path JAVA = Path.of("src/main/java/health/plumbline/portal");
    private static final Path TABLE = Path.of("../triage-service/src/main/resources/check-in/table-1.0.0.yaml");
    private static final Pattern SENTENCE = Pattern.compile("\"([A-Z][^\"]{15,}[.?])\"");
    private static final Pattern GAP = Pattern.compile("\\{[a-z_]+}");

    @Test
    void all_that_can_be_chosen_is_there_in_german() {
        Stream.of(
                        words(StopReason.values(), StopReason::words),
                        words(LifeEvent.values(), LifeEvent::words),
                        words(LastSettle.values(), LastSettle::words),
                        words(Spread.values(), Spread::words),
                        words(Done.Outcome.values(), Done.Outcome::words),
                        words(Done.SkipReason.values(), Done.SkipReason::words),
                        words(Reason.values(), Reason::message))
                .flatMap(Function.identity())
                .forEach(SaidTest::isThere);
    }

    @Test
    void the_questions_are_there_in_german_and_a_list_stays_a_list_of_as_many() throws IllegalAccessException {
        for (var field : Question.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Question.class) {
                var english = (Question) field.get(null);
                isThere(english.words());
                var german = new Question(
                        english.key(), Said.in(GERMAN, english.words()).orElseThrow());
                assertThat(german.points()).as(english.key()).hasSameSizeAs(english.points());
            }
        }
    }

    @Test
    void every_sentence_of_our_own_rules_is_there_in_german() throws IOException {
        for (var file : List.of(
                "symptoms/Advice.java", "checkin/StricterRules.java", "checkin/Decision.java", "gate/Reason.java")) {
            var sentences = SENTENCE.matcher(Files.readString(JAVA.resolve(file)))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            assertThat(sentences).as(file).isNotEmpty().allSatisfy(SaidTest::isThere);
        }
    }

    @Test
    void the_advice_of_triages_table_is_there_in_german_with_its_numbers() throws IOException {
        var advice = Pattern.compile("(?m)^\\s+advice: \"(.*)\"$")
                .matcher(Files.readString(TABLE))
                .results()
                .map(match -> match.group(1))
                .filter(text -> !text.equals("{panel}"))
                .toList();

        assertThat(advice).hasSizeGreaterThan(10);
        for (var text : advice) {
            var sent = text.replace("{clinic}", "Northgate").replaceAll("\\{[a-z_]+}", "0190 1");
            isThere(sent);
            assertThat(gaps(Said.in(GERMAN, sent).orElseThrow(), "0190 1")).isEqualTo(gaps(sent, "0190 1"));
        }
    }

    @Test
    void what_triage_says_in_an_emergency_is_there_in_german_with_its_numbers() throws IOException {
        for (var file : List.of("check-in/table-1.0.0.yaml", "red-flags/ruleset-1.0.0.yaml")) {
            var messages = Pattern.compile("(?m)^ {4}(?:headline|text): \"(.*)\"$")
                    .matcher(Files.readString(Path.of("../triage-service/src/main/resources", file)))
                    .results()
                    .map(match -> match.group(1).replaceAll("\\{[a-z_]+}", "0190 1"))
                    .toList();

            assertThat(messages).as(file).hasSizeGreaterThanOrEqualTo(4).allSatisfy(SaidTest::isThere);
            assertThat(messages).allSatisfy(english -> assertThat(
                            gaps(Said.in(GERMAN, english).orElseThrow(), "0190 1"))
                    .isEqualTo(gaps(english, "0190 1")));
        }
    }

    @Test
    void the_instructions_of_an_emergency_keep_the_clinics_number() {
        var english = "This could be a medical emergency. Call 112 now. Do not drive. Do not do any exercises.";

        assertThat(Said.in(GERMAN, english)).hasValueSatisfying(german -> assertThat(german)
                .isEqualTo("Das könnte ein medizinischer Notfall sein. Rufen Sie jetzt 112 an."
                        + " Fahren Sie nicht selbst. Machen Sie keine Übungen."));
    }

    @Test
    void changed_words_are_not_said_in_an_older_translation() {
        assertThat(Said.in(GERMAN, "You can start. Stop if anything hurts more!"))
                .isEmpty();
        assertThat(Said.in(GERMAN, "Call your cousin")).isEmpty();
        assertThat(Said.in(ENGLISH, "Call your cousin")).hasValue("Call your cousin");
    }

    @Test
    void a_dose_is_said_whole_or_not_at_all() {
        assertThat(Said.doseIn(GERMAN, "10 times, hold 5 seconds, twice a day"))
                .hasValue("10-mal, 5 Sekunden halten, zweimal am Tag");
        assertThat(Said.doseIn(
                        GERMAN, "3 sets of 12 times, each side, rest 30 seconds, once a day, on Mondays and Fridays"))
                .hasValue("3 Sätze zu 12-mal, jede Seite, 30 Sekunden Pause, einmal am Tag, montags und freitags");
        assertThat(Said.doseIn(GERMAN, "2.5 minutes, when you need it, at most 4 times a day"))
                .hasValue("2,5 Minuten, wenn Sie es brauchen, höchstens 4-mal am Tag");
        assertThat(Said.doseIn(GERMAN, "10 times, with a friend")).isEmpty();
    }

    @Test
    void german_and_english_have_the_same_gaps_and_nothing_is_called_safe() {
        for (var file : List.of("said/de.json", "said/dose-de.json")) {
            Said.read(file).forEach((english, german) -> {
                assertThat(german).isNotBlank().doesNotContainIgnoringCase("sicher");
                assertThat(GAP.matcher(german).results().map(gap -> gap.group()).sorted())
                        .as(english)
                        .containsExactlyElementsOf(GAP.matcher(english)
                                .results()
                                .map(gap -> gap.group())
                                .sorted()
                                .toList());
            });
        }
    }

    private static <E> Stream<String> words(E[] all, Function<E, String> words) {
        return Arrays.stream(all).map(words);
    }

    private static void isThere(String english) {
        assertThat(Said.in(GERMAN, english)).as(english).isPresent();
    }

    private static int gaps(String text, String filled) {
        return text.split(Pattern.quote(filled), -1).length;
    }
}
