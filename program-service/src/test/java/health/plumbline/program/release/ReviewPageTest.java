package health.plumbline.program.release;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Told;
import health.plumbline.program.TriageCounterpart;
import health.plumbline.testkit.TestClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class ReviewPageTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final Clinician work = Clinician.of("north");
    private final Browser anna = Browser.of("north");

    @Inject
    TestClock clock;

    private UUID patient;
    private UUID program;

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        patient = work.patient();
        program = work.readyDraft(patient);
    }

    @Test
    void all_of_what_the_patient_will_see_is_shown_and_then_released() {
        anna.get(page() + "/review")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Pelvic tilt"),
                        containsString("10 times, hold 5 seconds, twice a day"),
                        containsString("Leg pain spreads"),
                        containsString("Stop if the pain you came with gets worse.")));

        anna.post(page() + "/release", Map.of("seen", seen()))
                .then()
                .statusCode(303)
                .header("Location", containsString(page() + "/versions/1"));
        anna.get(page() + "/versions/1").then().statusCode(200).body(containsString("<h1>Version 1</h1>"));
        state().body("state", equalTo("released"));
    }

    @Test
    void without_a_screening_it_says_so_and_leads_there() {
        TriageCounterpart.refuse(patient, "screening-missing");

        anna.post(page() + "/release", Map.of("seen", seen()))
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Screen the patient first."),
                        containsString("href=\"/patients/" + patient + "/screening\"")));

        state().body("state", equalTo("screening-due"));
        TriageCounterpart.allow(patient);
    }

    @Test
    void what_was_edited_after_the_page_was_opened_is_not_released() {
        var before = seen();
        work.add(program, Clinician.REST);

        anna.post(page() + "/release", Map.of("seen", before))
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("edited after you opened this page"),
                        containsString("90/90 supported rest"),
                        not(containsString(before))));

        state().body("releasedVersion", equalTo(null));
        anna.post(page() + "/release", Map.of("seen", seen())).then().statusCode(303);
    }

    @Test
    void an_earlier_clearance_of_other_content_is_said_to_be_worth_nothing() {
        Told.of("ScreeningCompleted", patient)
                .with(fact -> fact.put("completedAt", clock.instant().toString())
                        .put(
                                "validUntil",
                                clock.instant().plus(Duration.ofDays(14)).toString()))
                .awaitIn("north");
        work.cleared(program);
        work.add(program, Clinician.REST);

        anna.get(page() + "/review").then().body(containsString("Edited after it was cleared."));
    }

    @Test
    void while_triage_is_away_nothing_is_released() {
        TriageCounterpart.be(TriageCounterpart.Mood.AWAY);

        anna.post(page() + "/release", Map.of("seen", seen()))
                .then()
                .statusCode(503)
                .body(containsString("Screening does not answer just now"));

        TriageCounterpart.recover();
        state().body("releasedVersion", equalTo(null));
    }

    @Test
    void another_clinic_finds_neither_the_draft_nor_the_version() {
        work.release(program, work.cleared(program)).then().statusCode(200);

        Browser.of("south").get(page() + "/review").then().statusCode(404).contentType("text/html");
        Browser.of("south").get(page() + "/versions/1").then().statusCode(404);
        Browser.of("south")
                .post(page() + "/release", Map.of("seen", "x"))
                .then()
                .statusCode(404);
        anna.get(page() + "/versions/1").then().statusCode(200);
    }

    private ValidatableResponse state() {
        return work.ask().get("/api/programs/{id}", program).then();
    }

    private String seen() {
        var found = SEEN.matcher(anna.get(page() + "/review").asString());
        found.find();
        return found.group(1);
    }

    private String page() {
        return "/programs/" + program;
    }
}
