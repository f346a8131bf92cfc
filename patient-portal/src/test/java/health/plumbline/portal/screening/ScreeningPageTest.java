package health.plumbline.portal.screening;

import static health.plumbline.portal.testing.Journey.start;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.ScreeningCounterpart;
import health.plumbline.portal.testing.TriageCounterpart;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clinic's questions in a browser without JavaScript, against a triage over HTTP. */
@QuarkusTest
class ScreeningPageTest {

    private static final String CARD = "Your clinic has some questions for you";
    private static final Map<String, Object> YOU = Map.of("age", "44", "regions", "low_back", "pain_worst", "3");

    private Patients pat;
    private Browser browser;

    @BeforeEach
    void a_patient() {
        Patients.configureClinics();
        TriageCounterpart.reset();
        pat = Patients.of("north");
        browser = Browser.of(pat);
    }

    @AfterEach
    void reset() {
        TriageCounterpart.reset();
    }

    @Test
    void today_says_that_the_clinic_has_questions_and_stops_saying_so_when_they_are_over() {
        assertThat(browser.get("/").asString()).doesNotContain(CARD).contains("Nothing here yet");
        var screening = ScreeningCounterpart.asks(pat);
        assertThat(browser.get("/").asString()).contains(CARD, "href=\"/screening\"");

        pat.awaitTaken(ended(screening));

        assertThat(browser.get("/").asString()).doesNotContain(CARD);
    }

    @Test
    void an_end_that_is_known_before_its_request_ends_it_all_the_same() {
        var screening = UUID.randomUUID();
        pat.awaitTaken(ended(screening));

        pat.awaitTaken(pat.publishAsTriage(
                "ScreeningRequested",
                "{\"screening\":\"%s\",\"patient\":\"%s\",\"requestedAt\":\"2026-11-20T08:00:00Z\"}"
                        .formatted(screening, pat.patient())));

        assertThat(browser.get("/").asString()).doesNotContain(CARD);
    }

    @Test
    void the_questions_are_answered_topic_by_topic_and_sent() {
        ScreeningCounterpart.asks(pat);
        assertThat(location(browser.get("/screening"))).isEqualTo("/screening/1");
        assertThat(browser.get("/screening/1").asString())
                .contains("Topic 1 of 3", "You and your pain", "How old are you?", "In years.", "Stop for now")
                .doesNotContain("None of these");

        assertThat(location(next(1, YOU))).isEqualTo("/screening/2");
        assertThat(location(next(2, Map.of("ces_saddle", "no", "unwell", "no"))))
                .isEqualTo("/screening/3");
        assertThat(browser.get("/screening/3").asString()).contains("None of these", "To the end");
        assertThat(location(next(
                        3, Map.of("heart", "none-of-these", "low_mood", "no", "other_worry", "Nothing <b>much</b>"))))
                .isEqualTo("/screening/end");

        assertThat(browser.get("/screening/3").asString()).contains("Nothing &lt;b&gt;much&lt;/b&gt;");
        assertThat(browser.get("/screening/end").asString()).contains("Send to my clinic", "Answered");
        var thanks = browser.post("/screening/end", Map.of());
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.asString()).contains("Thank you", "Your clinic looks at this before you start.");
        assertThat(browser.get("/").asString()).doesNotContain(CARD);
        assertThat(browser.post("/screening/end", Map.of()).asString()).contains("Thank you");
        assertThat(browser.get("/screening/1").asString()).contains("No questions just now");
    }

    @Test
    void answers_of_every_kind_reach_triage_as_it_takes_them() {
        ScreeningCounterpart.asks(pat);
        next(1, Map.of("age", " 44 ", "regions", List.of("knee", "low_back"), "pain_worst", "0"));
        next(3, Map.of("heart", List.of("none-of-these", "angina"), "low_mood", "no", "other_worry", " Tired "));

        var kept = ScreeningCounterpart.answers(pat);

        assertThat(kept.get("age").isInt()).isTrue();
        assertThat(kept.get("regions").toString()).isEqualTo("[\"low_back\",\"knee\"]");
        assertThat(kept.get("pain_worst").intValue()).isZero();
        assertThat(kept.get("heart").toString())
                .as("a real answer outranks none")
                .isEqualTo("[\"angina\"]");
        assertThat(kept.get("other_worry").asText()).isEqualTo("Tired");

        next(3, Map.of("heart", "none-of-these", "low_mood", "no", "other_worry", "  "));
        assertThat(ScreeningCounterpart.answers(pat).get("heart").toString()).isEqualTo("[]");
        assertThat(ScreeningCounterpart.answers(pat)).doesNotContainKey("other_worry");
    }

    @Test
    void a_topic_that_lacks_an_answer_is_shown_again_and_what_was_answered_is_kept() {
        ScreeningCounterpart.asks(pat);

        var again = next(1, Map.of("age", "44"));

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).contains("Some questions here still need an answer", "value=\"44\"");
        assertThat(ScreeningCounterpart.answers(pat)).containsOnlyKeys("age");
        assertThat(location(browser.get("/screening"))).isEqualTo("/screening/1");
        assertThat(browser.get("/screening/end").asString())
                .contains("Not quite finished", "Open")
                .doesNotContain("Send to my clinic");
        assertThat(location(browser.post("/screening/end", Map.of()))).isEqualTo("/screening/end");
        assertThat(location(next(1, YOU))).isEqualTo("/screening/2");
    }

    @Test
    void what_cannot_be_an_answer_is_said_at_its_question_and_what_was_typed_stays() {
        ScreeningCounterpart.asks(pat);
        for (var age : List.of("forty", "-1", "121", "4.5", "1e2", "99999999", "<script>")) {
            var again = next(1, Map.of("age", age, "regions", "knee", "pain_worst", "3"));

            assertThat(again.statusCode()).as(age).isEqualTo(400);
            assertThat(again.asString())
                    .as(age)
                    .contains("Please write a whole number from 0 to 120.", "id=\"age-wrong\"")
                    .doesNotContain("<script>\"");
        }
        assertThat(ScreeningCounterpart.answers(pat)).containsOnlyKeys("regions", "pain_worst");
        var forged = next(2, Map.of("ces_saddle", "perhaps", "unwell", "no", "age", "3", "patient", "x"));
        assertThat(forged.statusCode()).isEqualTo(400);
        assertThat(ScreeningCounterpart.answers(pat)).doesNotContainKeys("ces_saddle", "age", "patient");
    }

    @Test
    void back_keeps_the_answers_too() {
        ScreeningCounterpart.asks(pat);

        assertThat(location(go("back", 2, Map.of("unwell", "no")))).isEqualTo("/screening/1");
        assertThat(location(go("back", 1, Map.of("age", "44")))).isEqualTo("/");

        assertThat(ScreeningCounterpart.answers(pat)).containsOnlyKeys("unwell", "age");
    }

    @Test
    void an_answer_that_brings_a_question_brings_it_before_the_next_topic() {
        ScreeningCounterpart.asks(pat);

        var again = next(2, Map.of("ces_saddle", "yes", "unwell", "no"));

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.asString()).contains("When did that start?");
        assertThat(location(next(2, Map.of("ces_saddle", "yes", "ces_onset", "lt_14d", "unwell", "no"))))
                .isEqualTo("/screening/3");
    }

    @Test
    void an_emergency_stands_first_on_every_page_with_the_clinics_own_number_and_withholds_the_exercises() {
        pat.release(1, Contents.backProgram());
        start(pat).statusCode(201);
        ScreeningCounterpart.asks(pat);

        assertThat(next(2, Map.of("ces_saddle", "yes", "unwell", "no")).asString())
                .contains("Go to an emergency department now", "href=\"tel:999\"");

        for (var page : List.of("/screening/1", "/screening/2", "/screening/end")) {
            assertThat(browser.get(page).asString())
                    .as(page)
                    .contains("Go to an emergency department now", "href=\"tel:999\"", "role=\"alert\"");
        }
        start(pat).statusCode(409);
        next(2, Map.of("ces_saddle", "no", "ces_onset", "lt_14d", "unwell", "no"));
        assertThat(browser.get("/screening/1").asString()).doesNotContain("Go to an emergency department now");
        start(pat).statusCode(409);
    }

    @Test
    void an_urgent_answer_and_a_low_mood_offer_their_own_numbers() {
        ScreeningCounterpart.asks(pat);
        next(2, Map.of("ces_saddle", "no", "unwell", "yes"));
        assertThat(browser.get("/screening/3").asString()).contains("You need to be seen today", "href=\"tel:111\"");

        next(3, Map.of("heart", "none-of-these", "low_mood", "yes"));

        assertThat(browser.get("/screening/3").asString())
                .contains("You deserve help right now", "href=\"tel:999\"", "Talk to someone: ");
    }

    @Test
    void an_emergency_stands_on_the_last_page_too() {
        ScreeningCounterpart.asks(pat);
        next(1, YOU);
        next(2, Map.of("ces_saddle", "yes", "ces_onset", "lt_14d", "unwell", "no"));
        next(2, Map.of("ces_saddle", "yes", "ces_onset", "lt_14d", "unwell", "no"));
        next(3, Map.of("heart", "none-of-these", "low_mood", "no"));

        assertThat(browser.post("/screening/end", Map.of()).asString())
                .contains("Go to an emergency department now", "Please do no exercises until they have spoken to you");
    }

    @Test
    void who_was_not_asked_or_is_asked_no_more_is_told_so_and_today_forgets_it() {
        assertThat(browser.get("/screening").asString()).contains("No questions just now", "01632 960100");
        ScreeningCounterpart.asks(pat);
        ScreeningCounterpart.supersedes(pat);
        assertThat(browser.get("/").asString()).contains(CARD);

        assertThat(next(1, YOU).asString()).contains("No questions just now");

        assertThat(browser.get("/").asString()).doesNotContain(CARD);
    }

    @Test
    void a_triage_that_is_down_leaves_a_plain_message_the_clinics_number_and_what_to_do_at_once() {
        ScreeningCounterpart.asks(pat);
        for (var status : List.of(500, 503, 502)) {
            TriageCounterpart.answersWithStatus(status);
            for (var page : List.of(browser.get("/screening"), browser.get("/screening/2"), next(1, YOU))) {
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.asString())
                        .contains("Please try again in a few minutes", "01632 960100", "Get help now if", "Call 999");
            }
        }
        assertThat(browser.get("/").asString()).as("still asked").contains(CARD);
        assertThat(browser.get("/something-is-wrong").statusCode()).isEqualTo(200);
        TriageCounterpart.reset();
        assertThat(location(browser.get("/screening"))).isEqualTo("/screening/1");
    }

    @Test
    void a_triage_that_is_slow_does_not_keep_a_patient_waiting() {
        ScreeningCounterpart.asks(pat);
        TriageCounterpart.takes(Duration.ofSeconds(6));

        var asked = System.nanoTime();
        assertThat(browser.get("/screening/1").statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_answer_that_makes_no_sense_is_none() {
        ScreeningCounterpart.asks(pat);
        for (var nonsense : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"id\":\"%s\",\"topics\":[]}".formatted(UUID.randomUUID()),
                "{\"id\":\"%s\",\"topics\":[{\"topic\":\"a\",\"label\":\"A\",\"items\":[{\"key\":\"k\",\"type\":\"drawing\",\"label\":\"L\"}]}]}"
                        .formatted(UUID.randomUUID()),
                "{\"id\":\"%s\",\"topics\":[{\"topic\":\"a\",\"label\":\"A\",\"items\":[{\"key\":\"k\",\"type\":\"yn\",\"label\":\"L\"}]}]}"
                        .formatted(UUID.randomUUID()))) {
            TriageCounterpart.answersMyScreening(nonsense);

            assertThat(browser.get("/screening/1").statusCode()).as(nonsense).isEqualTo(503);
        }
    }

    @Test
    void a_form_without_the_token_of_the_page_is_refused() {
        ScreeningCounterpart.asks(pat);

        assertThat(browser.postWithoutToken("/screening/1", Map.of("age", "44")).statusCode())
                .isEqualTo(400);

        assertThat(ScreeningCounterpart.answers(pat)).isEmpty();
        assertThat(browser.get("/screening/1").header("Cache-Control")).contains("no-store");
        assertThat(browser.get("/screening/1").header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    private Response next(int topic, Map<String, Object> answers) {
        return go("next", topic, answers);
    }

    private Response go(String where, int topic, Map<String, Object> answers) {
        var form = new HashMap<>(answers);
        form.put("go", where);
        return browser.post("/screening/" + topic, form);
    }

    private static String location(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceAll("^https?://[^/]+", "");
    }

    private String ended(UUID screening) {
        return pat.publishAsTriage(
                "ScreeningRequestEnded",
                "{\"screening\":\"%s\",\"patient\":\"%s\",\"why\":\"answered\",\"level\":\"clear\",\"at\":\"2026-11-20T09:00:00Z\"}"
                        .formatted(screening, pat.patient()));
    }
}
