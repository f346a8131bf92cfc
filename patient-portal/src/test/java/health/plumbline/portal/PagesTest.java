package health.plumbline.portal;

import static health.plumbline.portal.testing.Journey.running;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.LinkInMail;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.ScreeningCounterpart;
import health.plumbline.portal.testing.TriageCounterpart;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way in a browser without JavaScript; each page is kept under {@code target/pages} to be looked at. */
@QuarkusTest
class PagesTest {

    private static final Map<String, Object> WELL = Map.of(
            "ci_danger", "no",
            "ci_body", "no",
            "ci_event", "none",
            "pain_pre", "3",
            "loc_pre", "back_or_neck_only",
            "last_settle", "settled_24h");
    private static final Map<String, Object> WELL_AFTER =
            Map.of("pain_post", "2", "loc_post", "back_or_neck_only", "new_numb_weak", "no", "effort", "4");

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @Test
    void a_patient_goes_from_today_through_a_session_and_back() throws IOException {
        var pat = Patients.withProgram("north");
        var browser = Browser.of(pat);

        var today = kept("today", browser.get("/"));
        assertThat(today).contains("Ease your back", "2 exercises, about", "Start", "What has changed", "For relief");

        var start = browser.post("/sessions", Map.of("program", pat.program().toString()));
        assertThat(start.statusCode()).isEqualTo(303);
        var session = start.header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(kept("before", browser.get(session)))
                .contains("numbness between the legs or when wiping", "None of these");

        assertThat(browser.post(session + "/before", Map.of("ci_danger", "no")).asString())
                .contains("Please answer every question");
        assertThat(browser.post(session + "/before", WELL).statusCode()).isEqualTo(303);

        assertThat(kept("player", browser.get(session)))
                .contains("Pelvic tilt", "Gently flatten your lower back.", "Stop: it hurts more", "I did it");
        assertThat(browser.post(session + "/items/" + Contents.TILT, Map.of("outcome", "done"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(kept("after", browser.get(session + "/after")))
                .contains("90/90 supported rest", "How hard was it")
                .doesNotContain("outcome-" + Contents.TILT);
        var incomplete = browser.post(session + "/after", Map.of("pain_post", "11"));
        assertThat(incomplete.statusCode()).isEqualTo(400);
        var form = new HashMap<>(WELL_AFTER);
        form.put("outcome-" + Contents.REST, "skipped");
        form.put("reason-" + Contents.REST, "no_time");
        assertThat(browser.post(session + "/after", form).statusCode()).isEqualTo(303);

        assertThat(kept("finished", browser.get(session))).contains("Well done.", "Back to Today");
        assertThat(kept("progress", browser.get("/progress")))
                .contains("Pain before: 3", "after: 2", "1 done, 1 skipped");
        assertThat(kept("today-done-once", browser.get("/"))).contains("1 of 2 done today");
    }

    @Test
    void stop_is_one_tap_and_asks_afterwards() throws IOException {
        var pat = Patients.withProgram("north");
        var session = "/sessions/" + running(pat);
        var browser = Browser.of(pat);

        var stop = browser.post(session + "/stop", Map.of("item", Contents.TILT.toString()));
        assertThat(stop.statusCode()).isEqualTo(303);
        var asked = stop.header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(kept("stopped", browser.get(asked))).contains("Why did you stop?", "Tingling or numbness");
        assertThat(browser.get(session).asString()).contains("Stopped");

        assertThat(browser.post(asked, Map.of("reason", "dizzy")).statusCode()).isEqualTo(303);
        assertThat(browser.get(session).statusCode()).as("no more exercises").isEqualTo(303);
        assertThat(kept("after-stop", browser.get(session + "/after")))
                .contains("How was it?")
                .doesNotContain("Pelvic tilt");
        assertThat(kept("held", browser.get("/")))
                .contains("on hold", "They have been told")
                .doesNotContain("Pelvic tilt");
    }

    @Test
    void a_danger_answer_leads_to_what_to_do_now() throws IOException {
        var pat = Patients.withProgram("north");
        var browser = Browser.of(pat);
        var start = browser.post("/sessions", Map.of("program", pat.program().toString()));
        var session = start.header("Location").replaceAll("^https?://[^/]+", "");
        var answers = new HashMap<>(WELL);
        answers.put("ci_danger", "yes");

        assertThat(browser.post(session + "/before", answers).statusCode()).isEqualTo(303);

        assertThat(kept("emergency", browser.get(session)))
                .contains("emergency department", "Call 999", "Your clinic has been told");
    }

    @Test
    void a_session_whose_program_is_held_shows_kind_words_and_no_exercise() throws IOException {
        var pat = Patients.withProgram("north");
        var session = "/sessions/" + running(pat);
        pat.awaitTaken(pat.publishAsTriage(
                "HoldPlaced",
                "{\"hold\":\"%s\",\"patient\":\"%s\",\"epoch\":1,\"placedAt\":\"2026-11-10T08:00:00Z\"}"
                        .formatted(UUID.randomUUID(), pat.patient())));
        var browser = Browser.of(pat);

        assertThat(kept("withheld", browser.get(session)))
                .contains("They have been told", "01632 960100")
                .doesNotContain("Pelvic tilt");
        assertThat(browser.post("/sessions", Map.of("program", pat.program().toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_other_pages_are_there_too() throws IOException {
        var nobody = Patients.of("north");
        assertThat(kept("nothing", Browser.of(nobody).get("/"))).contains("Nothing here yet");
        assertThat(kept("progress-nothing", Browser.of(nobody).get("/progress")))
                .contains("Nothing yet");
        assertThat(kept("something-is-wrong", Browser.of(nobody).get("/something-is-wrong")))
                .contains("Get help now if");
        assertThat(kept("welcome", Browser.signedOut().get("/welcome"))).contains("You are signed out");
        for (var file : List.of(
                "/portal/app.css",
                "/portal/player.js",
                "/portal/plan.js",
                "/portal/screening.js",
                "/plumbline/portal.css")) {
            assertThat(Browser.signedOut().get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void the_questions_of_the_clinic_have_their_pages() throws IOException {
        var pat = Patients.of("north");
        var browser = Browser.of(pat);
        assertThat(kept("no-questions", browser.get("/screening"))).contains("No questions just now");
        ScreeningCounterpart.asks(pat);
        assertThat(kept("today-questions", browser.get("/"))).contains("Your clinic has some questions for you");
        assertThat(kept("questions", browser.get("/screening/1"))).contains("Topic 1 of 3");
        browser.post("/screening/2", Map.of("ces_saddle", "yes", "ces_onset", "lt_14d", "unwell", "no", "go", "next"));
        assertThat(kept("questions-emergency", browser.get("/screening/2"))).contains("href=\"tel:999\"");
        assertThat(kept("questions-end", browser.get("/screening/end"))).contains("Not quite finished");
    }

    @Test
    void no_page_of_a_patient_calls_anything_safe() throws IOException {
        try (var pages = Files.list(Files.createDirectories(Path.of("target", "pages")))) {
            for (var page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern("(?i)\\b(un)?safe");
            }
        }
    }

    @Test
    void a_patient_without_an_account_answers_behind_the_link_in_a_mail() throws IOException {
        var link = LinkInMail.to("north").path();
        var browser = Browser.signedOut();

        assertThat(kept("link-begin", browser.get(link))).contains("has some questions for you", "Begin");
        assertThat(kept("link-topic", browser.get(link + "/1"))).contains("Topic 1 of 3");
        browser.post(link + "/1", Map.of("age", "44", "regions", "low_back", "pain_worst", "3", "go", "next"));
        browser.post(link + "/2", Map.of("ces_saddle", "yes", "unwell", "no", "go", "next"));
        browser.post(link + "/2", Map.of("ces_saddle", "yes", "ces_onset", "lt_14d", "unwell", "no", "go", "next"));
        assertThat(kept("link-emergency", browser.get(link + "/3"))).contains("href=\"tel:999\"");
        browser.post(link + "/3", Map.of("heart", "none-of-these", "low_mood", "no", "go", "next"));
        assertThat(kept("link-end", browser.get(link + "/end"))).contains("Send to my clinic");
        assertThat(kept("link-thanks", browser.post(link + "/end", Map.of()))).contains("You can close this page");
        assertThat(kept("link-dead", 404, browser.get(link))).contains("This link does not open anything");
    }

    private static String kept(String name, Response page) throws IOException {
        return kept(name, 200, page);
    }

    private static String kept(String name, int status, Response page) throws IOException {
        assertThat(page.statusCode()).as(name).isEqualTo(status);
        var html = page.asString();
        Files.writeString(Files.createDirectories(Path.of("target", "pages")).resolve(name + ".html"), html);
        return html;
    }
}
