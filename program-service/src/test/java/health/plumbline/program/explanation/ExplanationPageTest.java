package health.plumbline.program.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.screening.ScreeningCounterpart;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class ExplanationPageTest {

    private final Browser anna = Browser.of("north");

    private UUID patient;

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        patient = Clinician.of("north").patient();
    }

    @AfterEach
    void recover() {
        ScreeningCounterpart.beAway(false);
    }

    @Test
    void it_says_what_fired_and_why_and_how_the_level_came_about() {
        var screening = begin();
        anna.postPart(screening + "/rationales/BON-01", Map.of("text", "Low dose, short course, no loading planned."));

        anna.get(screening + "/explanation")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What triage says it means."),
                        containsString("Bone risk."),
                        containsString("Steroids"),
                        containsString("Downie A et al."),
                        containsString("1 Mar 2026, 09:00 by Anna Lindqvist"),
                        containsString("Low dose, short course, no loading planned."),
                        containsString("Saddle sensation: Yes"),
                        containsString("Pregnancy status"),
                        containsString("depends on Age in years"),
                        containsString("sha256:abab")));
    }

    @Test
    void a_review_is_shown_with_who_made_it_who_wrote_it_down_and_what_is_left_to_do() {
        anna.get(begin() + "/explanation")
                .then()
                .body(allOf(
                        containsString("Reviewed by Dr Jo Hale (advanced practitioner), 1 Mar 2026, 12:00"),
                        containsString("recorded 1 Mar 2026, 12:30 by Otto Berg"),
                        containsString("Sensation normal."),
                        containsString("the questions are to be asked again after the review")));
    }

    @Test
    void a_caution_without_a_reason_is_said_to_have_none() {
        anna.get(begin() + "/explanation").then().body(containsString("Nobody has given a reason to go on."));
    }

    @Test
    void peoples_text_is_shown_and_never_run() {
        anna.get(begin() + "/explanation")
                .then()
                .body(allOf(
                        containsString("Seen &lt;script&gt;alert(1)&lt;/script&gt; &amp; examined today"),
                        not(containsString("<script>alert"))));
    }

    @Test
    void it_and_the_history_are_linked_from_the_screening_and_from_the_patient() {
        var screening = begin();

        anna.get(screening)
                .then()
                .body(allOf(
                        containsString("href=\"" + screening + "/explanation\""),
                        containsString("href=\"/patients/" + patient + "/screenings\"")));
        anna.get("/patients/" + patient).then().body(containsString("href=\"/patients/" + patient + "/screenings\""));
    }

    @Test
    void the_history_shows_every_screening_once_page_by_page() {
        for (var i = 0; i < 21; i++) {
            begin();
        }

        var first = anna.get("/patients/" + patient + "/screenings").then().statusCode(200);
        assertThat(first.extract().asString().split("/explanation\"")).hasSize(21);
        first.body(containsString("Earlier screenings"));
        var second = anna.get("/patients/" + patient + "/screenings?cursor=20").then();
        assertThat(second.extract().asString().split("/explanation\"")).hasSize(2);
        second.body(allOf(containsString("Newest"), not(containsString("Earlier screenings"))));
        anna.get("/patients/" + patient + "/screenings?cursor=x").then().statusCode(422);
    }

    @Test
    void a_patient_without_screenings_has_a_page_that_says_so() {
        anna.get("/patients/" + patient + "/screenings")
                .then()
                .statusCode(200)
                .body(containsString("Not screened yet"));
    }

    @Test
    void when_triage_is_away_both_say_so_and_the_rest_goes_on() {
        var screening = begin();
        ScreeningCounterpart.beAway(true);

        anna.get("/patients/" + patient + "/screenings")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(allOf(containsString("No answer from screening"), containsString("Try again")));
        anna.get(screening + "/explanation")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("try again in a moment"));
        anna.get("/patients/" + patient).then().statusCode(200);
    }

    @Test
    void what_is_another_clinics_or_nobodys_is_not_there() {
        var screening = begin();
        var ben = Browser.of("south");

        for (var path : List.of(
                screening + "/explanation",
                "/patients/" + patient + "/screenings",
                "/screenings/" + UUID.randomUUID() + "/explanation",
                "/patients/" + UUID.randomUUID() + "/screenings")) {
            ben.get(path).then().statusCode(404).contentType("text/html").body(containsString("Not found"));
        }
        anna.get(screening + "/explanation").then().statusCode(200);
        anna.get("/patients/" + patient + "/screenings").then().statusCode(200);
    }

    private String begin() {
        return anna.post("/patients/" + patient + "/screening", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/screenings/)", "$1");
    }
}
