package health.plumbline.program.emergency;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Staff;
import health.plumbline.program.screening.ScreeningCounterpart;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class EmergencyPageTest {

    private static final String OTHER = "99999999-0000-4000-8000-000000000009";
    private static final String FOUND = "Seen & scanned: no compression of the nerves was found.";

    private final Browser anna = Browser.of("north");
    private final Browser otto = Browser.with(Tokens.bearer(OTHER, "north", "clinician"));

    private UUID patient;

    @BeforeEach
    void two_clinicians_of_the_north() {
        Clinician.prepare();
        Staff.annaAnd(OTHER, "Otto Berg", "clinician");
        patient = Clinician.of("north").patient();
    }

    @AfterEach
    void recover() {
        ScreeningCounterpart.beAway(false);
    }

    @Test
    void while_none_stands_there_is_nothing_to_see_on_the_patients_page() {
        anna.getPart(page())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<div id=\"emergency\" data-stays hidden>"),
                        not(containsString("An emergency stands"))));
        anna.get(page()).then().statusCode(200).body(containsString("No emergency of this patient stands."));
        anna.get("/patients/" + patient).then().body(containsString("hx-get=\"" + page() + "\""));
    }

    @Test
    void what_is_still_needed_is_listed_and_the_outcome_is_recorded_with_a_name() {
        emergency();
        anna.getPart(page())
                .then()
                .body(allOf(
                        containsString("An emergency stands"),
                        containsString("CES-01"),
                        containsString("Record the outcome"),
                        not(containsString("Counter-sign</button>"))));

        anna.postPart(page() + "/outcomes", outcome())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Seen &amp; scanned"),
                        containsString("by Anna Lindqvist"),
                        containsString("another clinician of the clinic has to counter-sign it"),
                        not(containsString("Record the outcome"))));
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
        emergency();
        var form = outcome();
        form.put("outcome", "Fine");
        form.put("plan", "");
        form.put("assessedAt", "soon");

        anna.post(page() + "/outcomes", form)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("<html"),
                        containsString("id=\"outcome-text-wrong\""),
                        containsString("id=\"outcome-plan-wrong\""),
                        containsString("id=\"outcome-at-wrong\""),
                        not(containsString("id=\"outcome-service-wrong\"")),
                        containsString("value=\"City &amp; County Hospital\""),
                        containsString(">Fine</textarea>")));
    }

    @Test
    void an_assessment_from_before_the_emergency_is_refused_at_its_time() {
        emergency();
        var form = outcome();
        form.put("assessedAt", "2026-03-01T08:00");

        anna.postPart(page() + "/outcomes", form)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"outcome-at-wrong\""),
                        containsString("older than the emergency"),
                        containsString(FOUND.replace("&", "&amp;"))));
    }

    @Test
    void it_is_counter_signed_by_another_and_not_by_who_wrote_it() {
        emergency();
        anna.post(page() + "/outcomes", outcome()).then().statusCode(303);
        otto.getPart(page()).then().body(containsString("Counter-sign</button>"));
        var signature = page() + "/outcomes/" + UUID.randomUUID() + "/counter-signature";

        anna.postPart(signature, Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Another clinician has to counter-sign this."));
        otto.postPart(signature, Map.of())
                .then()
                .statusCode(200)
                .body(allOf(containsString("by Otto Berg"), not(containsString("Counter-sign</button>"))));
    }

    @Test
    void when_triage_is_away_the_part_says_so_and_the_patients_page_stays() {
        ScreeningCounterpart.beAway(true);

        anna.getPart(page()).then().statusCode(200).body(containsString("Whether an emergency stands cannot be shown"));
        anna.get("/patients/" + patient).then().statusCode(200);
    }

    @Test
    void another_clinics_patient_has_no_such_page() {
        emergency();
        var ben = Browser.of("south");

        ben.get(page()).then().statusCode(404).contentType("text/html");
        ben.post(page() + "/outcomes", outcome()).then().statusCode(404);
        ben.post(page() + "/outcomes/" + UUID.randomUUID() + "/counter-signature", Map.of())
                .then()
                .statusCode(404);
        anna.postWithoutToken(page() + "/outcomes", outcome()).then().statusCode(400);
        anna.get(page()).then().statusCode(200).body(containsString("Record the outcome"));
    }

    private void emergency() {
        var screening = anna.post("/patients/" + patient + "/screening", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/screenings/)", "$1");
        anna.postPart(screening + "/answers/saddle", Map.of("kind", "CHOICE", "value", "yes"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> outcome() {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "service",
                "City & County Hospital",
                "assessedAt",
                "2026-03-01T15:30",
                "outcome",
                FOUND,
                "plan",
                "Back to the clinic"));
    }

    private String page() {
        return "/patients/" + patient + "/emergency";
    }
}
