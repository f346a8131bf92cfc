package health.plumbline.portal.language;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.Journey;
import health.plumbline.portal.testing.LinkInMail;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.Facts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LanguagePageTest {

    private static final String TRANSLATED =
            """
            {"technique":"pelvic_tilt","language":"de","revision":%d,"hash":"sha256:%064d","sourceRevision":1,
             "sourceHash":"sha256:%064d","reviewedBy":"Anna Lindqvist","reviewedAt":"2026-11-20T14:05:00Z",
             "source":{"name":"Pelvic tilt","synonyms":[],
              "steps":["Lie on your back, knees bent.","Gently flatten your lower back.","%s"],
              "breathing":"Breathe out as you tilt.","errors":["Holding your breath"],"stop":["Leg pain appears"]},
             "words":{"name":"%s","synonyms":[],"steps":["Auf den Rücken legen.","Sanft flach machen.","Loslassen."],
              "breathing":"Beim Kippen ausatmen.","errors":["Luft anhalten"],"stop":["Beinschmerz tritt auf"]}}""";

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @Test
    void a_page_is_in_the_language_that_the_browser_asks_for_and_says_so() {
        assertThat(page("de-AT,en;q=0.5", null))
                .contains("<html lang=\"de\">", "Sie sind abgemeldet", ">English</button>");
        assertThat(page("en", null)).contains("<html lang=\"en\">", "You are signed out", ">Deutsch</button>");
        assertThat(page(null, null)).contains("<html lang=\"en\">");
    }

    @Test
    void a_choice_outranks_the_browser() {
        assertThat(page("en", "de")).contains("Sie sind abgemeldet");
        assertThat(page("de", "en")).contains("You are signed out");
        assertThat(page("de", "klingon")).contains("Sie sind abgemeldet");
    }

    @Test
    void a_choice_is_kept_and_leads_back_to_where_it_was_made() {
        var answer = Browser.signedOut().post("/language", Map.of("language", "de", "back", "/something-is-wrong"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/something-is-wrong");
        assertThat(answer.cookie("language")).isEqualTo("de");
        assertThat(answer.getDetailedCookie("language").isHttpOnly()).isTrue();
    }

    @Test
    void nobody_is_led_to_another_host_and_nonsense_is_no_choice() {
        for (var back :
                List.of("//evil.example", "/\\evil.example", "https://evil.example", "", "/a b", "/\r\nX: y", "/%zz")) {
            var answer = Browser.signedOut().post("/language", Map.of("language", "tlh", "back", back));

            assertThat(answer.statusCode()).as(back).isEqualTo(303);
            assertThat(answer.header("Location").replaceFirst("^https?://[^/]+", ""))
                    .as(back)
                    .isEqualTo("/");
            assertThat(answer.cookie("language")).as(back).isNull();
        }
        assertThat(Browser.signedOut()
                        .postWithoutToken("/language", Map.of("language", "de"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_instructions_of_an_emergency_are_there_in_german_for_everybody() {
        var page = given().accept("text/html")
                .header("Accept-Language", "de")
                .get("/something-is-wrong")
                .asString();

        assertThat(page)
                .contains("Holen Sie sofort Hilfe, wenn", "Notaufnahme", "zwischen den Beinen")
                .doesNotContain("Get help now", "you are numb");
    }

    @Test
    void the_whole_way_through_a_day_is_german() {
        var pat = Patients.withProgram("north");
        assertThat(german(pat, "/"))
                .contains("Guten Tag", "Beginnen", "Zur Linderung", "10-mal, 5 Sekunden halten, zweimal am Tag");
        var session = Journey.started(pat);
        assertThat(german(pat, "/sessions/" + session))
                .contains(
                        "Bevor Sie beginnen", "Taubheit zwischen den Beinen", "Nichts davon", "Rufen Sie jetzt 999 an")
                .doesNotContain("numbness", "Get help now");
        Journey.before(pat, session, Journey.WELL).statusCode(200);
        assertThat(german(pat, "/sessions/" + session))
                .contains("Stopp: Es tut mehr weh", "Übung 1 von 2", "data-rest=\"Ausruhen\"")
                .doesNotContain("Stop: it hurts more", "I did it");
        assertThat(german(pat, "/sessions/" + session + "/after")).contains("Wie war es?", "Sehr leicht", "Keine Zeit");
        assertThat(german(pat, "/progress")).contains("Ihre letzten 4 Wochen", "title=\"Montag\"");
    }

    @Test
    void mailed_links_and_errors_are_german_too() {
        var page = given().accept("text/html")
                .header("Accept-Language", "de")
                .get("/invitation/" + "a".repeat(43))
                .asString();
        assertThat(page).contains("Dieser Link funktioniert nicht");

        var link = LinkInMail.to("north").path();
        assertThat(given().accept("text/html")
                        .header("Accept-Language", "de")
                        .get(link)
                        .asString())
                .contains("hat einige Fragen an Sie", "Im Notfall rufen Sie an");
        assertThat(given().accept("text/html")
                        .header("Accept-Language", "de")
                        .get(link + "/1")
                        .asString())
                .contains("Thema 1 von 3", "lang=\"en\" for=\"age\">How old are you?");

        var pat = Patients.of("north");
        assertThat(german(pat, "/sessions/" + UUID.randomUUID()))
                .contains("<html lang=\"de\">", "Hier ist nichts", "Zurück zum Anfang", "Fehler 404");
    }

    @Test
    void steps_are_german_only_where_exactly_these_words_were_translated_and_else_marked_as_english() {
        var pat = Patients.withProgram("north");
        var session = Journey.running(pat);
        assertThat(german(pat, "/sessions/" + session))
                .contains("<ol class=\"steps\" lang=\"en\"><li>Lie on your back");

        told("north", 2, "Let go quickly.", "Veraltet");
        told("south", 3, "Let go.", "Des Südens");
        assertThat(german(pat, "/sessions/" + session))
                .contains("<ol class=\"steps\" lang=\"en\"><li>Lie on your back")
                .doesNotContain("Veraltet", "Des Südens");

        told("north", 4, "Let go.", "Becken kippen");
        assertThat(german(pat, "/sessions/" + session))
                .contains(
                        ">Becken kippen</h2>", "<ol class=\"steps\"><li>Auf den Rücken legen.", "Beinschmerz tritt auf")
                .doesNotContain("Lie on your back");
        assertThat(german(pat, "/")).contains("Becken kippen");
        assertThat(Browser.of(pat).get("/sessions/" + session).asString()).contains("Lie on your back", "Pelvic tilt");
    }

    private static void told(String clinic, int revision, String step, String name) {
        Patients.of(clinic)
                .awaitTaken(Facts.publish(
                        "catalog.facts",
                        "TechniqueTranslated",
                        clinic,
                        "pelvic_tilt",
                        TRANSLATED.formatted(revision, revision, revision, step, name)));
    }

    private static String german(Patients pat, String path) {
        return given().redirects()
                .follow(false)
                .auth()
                .oauth2(pat.token())
                .accept("text/html")
                .header("Accept-Language", "de-DE,de;q=0.9,en;q=0.1")
                .get(path)
                .asString();
    }

    private static String page(String accepted, String chosen) {
        var request = given().accept("text/html");
        if (accepted != null) {
            request.header("Accept-Language", accepted);
        }
        if (chosen != null) {
            request.cookie("language", chosen);
        }
        return request.get("/welcome").asString();
    }
}
