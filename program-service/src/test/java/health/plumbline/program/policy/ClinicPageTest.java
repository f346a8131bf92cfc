package health.plumbline.program.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.screening.ScreeningCounterpart;
import health.plumbline.program.screening.TriagesPolicy;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class ClinicPageTest {

    private static final Map<String, String> TIMES =
            Map.of("releaseEarly", "2", "releaseLater", "7", "runningShort", "14", "runningLong", "21");

    private final Browser ada = Administrator.ada();
    private final Browser anna = Browser.of("north");

    @BeforeEach
    void a_clinic_with_an_administrator() {
        Administrator.prepare();
    }

    @AfterEach
    void recover() {
        ScreeningCounterpart.beAway(false);
    }

    @Test
    void an_administrator_who_treats_nobody_is_led_to_the_settings_and_to_nothing_else() {
        ada.get("/").then().statusCode(303).header("Location", endsWith("/clinic"));
        ada.get("/clinic")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Clinic administrator at"),
                        containsString("href=\"/clinic\" aria-current=\"page\""),
                        not(containsString("href=\"/patients/new\"")),
                        not(containsString("href=\"/red-flags\""))));
        for (var path : List.of("/patients/new", "/red-flags", "/board", "/red-flags/changes?from=1.0.0&to=1.1.0")) {
            assertThat(ada.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(anna.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void the_times_are_made_shorter_beside_what_the_core_allows() {
        ada.get("/clinic")
                .then()
                .body(allOf(
                        containsString("From 1 to 3 days."),
                        containsString("name=\"runningLong\" value=\"28\""),
                        containsString("never less strict")));

        ada.post("/clinic/validity", TIMES).then().statusCode(303).header("Location", endsWith("/clinic?kept=times"));

        assertThat(TriagesPolicy.limits().get("releaseEarly").asInt()).isEqualTo(2);
        ada.get("/clinic?kept=times")
                .then()
                .body(allOf(
                        containsString("name=\"releaseEarly\" value=\"2\""),
                        containsString("screenings completed from now on")));
    }

    @Test
    void an_administrator_lets_screenings_tell_who_could_begin_alone_and_a_clinician_does_not() {
        ada.get("/clinic").then().body(containsString("screenings do not tell it"));

        ada.post("/clinic/self-care", Map.of("allowed", "yes"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/clinic?kept=self-care"));

        anna.get("/clinic").then().body(allOf(containsString("screenings tell it"), not(containsString("Tell it</b"))));
        assertThat(anna.post("/clinic/self-care", Map.of("allowed", "no")).statusCode())
                .isEqualTo(403);
        ada.post("/clinic/self-care", Map.of("allowed", "no")).then().statusCode(303);
        ada.get("/clinic").then().body(containsString("screenings do not tell it"));
    }

    @Test
    void a_time_beyond_the_core_is_refused_at_its_field_and_nothing_typed_is_lost() {
        ada.post(
                        "/clinic/validity",
                        Map.of("releaseEarly", "4", "releaseLater", "6", "runningShort", "14", "runningLong", "29"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("never for longer"),
                        containsString("id=\"releaseEarly-wrong\""),
                        containsString("<span>From 1 to 28 days</span>"),
                        not(containsString("id=\"releaseLater-wrong\"")),
                        containsString("name=\"releaseEarly\" value=\"4\""),
                        containsString("name=\"releaseLater\" value=\"6\"")));
        assertThat(TriagesPolicy.limits().get("releaseLater").asInt()).isEqualTo(7);
    }

    @Test
    void what_is_no_number_is_said_at_its_field() {
        for (var days : List.of("", "two", "2.5", "99999999999", "\"><script>")) {
            ada.post("/clinic/validity", Map.of("releaseEarly", days, "releaseLater", "6"))
                    .then()
                    .statusCode(422)
                    .body(allOf(
                            containsString("id=\"releaseEarly-wrong\""),
                            containsString("id=\"runningLong-wrong\""),
                            containsString("name=\"releaseLater\" value=\"6\""),
                            not(containsString("\"><script>"))));
        }
        assertThat(TriagesPolicy.limits().get("releaseLater").asInt()).isEqualTo(7);
    }

    @Test
    void clinicians_read_all_of_it_and_change_nothing() {
        TriagesPolicy.keep(List.of(Map.of(
                "id", "OWN-01", "level", "urgent", "when", "age >= 75", "why", "Falls <b>", "source", "Team, 2026")));

        anna.get("/clinic")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<span class=\"strong figures\">3 days</span>"),
                        containsString("OWN-01"),
                        containsString("Falls &lt;b&gt;"),
                        containsString("age &gt;= 75"),
                        containsString("Team, 2026"),
                        containsString("administrators change these settings"),
                        not(containsString("<form")),
                        not(containsString("/clinic/rules/"))));
        anna.post("/clinic/validity", TIMES).then().statusCode(403);
        ada.get("/clinic").then().body(allOf(containsString("<form"), containsString("/clinic/rules/OWN-01\"")));
    }

    @Test
    void whose_clinic_does_not_confirm_it_is_no_administrator() {
        Administrator.adaElsewhere().get("/clinic").then().statusCode(403);
        Administrator.adaElsewhere().get("/").then().statusCode(403);
        ada.postWithoutToken("/clinic/validity", TIMES).then().statusCode(400);
        assertThat(TriagesPolicy.limits().get("releaseEarly").asInt()).isEqualTo(3);
    }

    @Test
    void when_triage_is_away_the_page_says_so_and_keeps_what_was_typed() {
        var page = ada.get("/clinic");
        ScreeningCounterpart.beAway(true);

        ada.get("/clinic").then().statusCode(503).body(containsString("No answer from screening"));
        ada.postFrom(page, "/clinic/validity", TIMES)
                .then()
                .statusCode(503)
                .body(allOf(
                        containsString("What you typed is still below"),
                        containsString("name=\"runningLong\" value=\"21\"")));
    }
}
