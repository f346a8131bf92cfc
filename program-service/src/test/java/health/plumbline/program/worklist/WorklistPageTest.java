package health.plumbline.program.worklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.alerts.Cause;
import health.plumbline.testkit.TestClinics;
import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class WorklistPageTest {

    private static final Pattern MARK = Pattern.compile("seen=([^\"&]+)");

    private final Browser anna = Browser.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void an_alert_says_why_and_leads_to_the_patient() {
        var patient = Clinician.of("north").patient();
        alert(patient, "Reported a danger sign & more.");

        anna.get("/")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("Reported a danger sign &amp; more."),
                        containsString("href=\"/patients/" + patient)));
        Browser.of("south").get("/").then().statusCode(200).body(not(containsString(patient.toString())));
    }

    @Test
    void the_caseload_is_searched_by_name() {
        var patient = Clinician.of("north").patient();

        anna.getPart("/board?q=pat " + patient.toString().substring(0, 13))
                .then()
                .statusCode(200)
                .body(allOf(containsString("/patients/" + patient), not(containsString("<html"))));
        anna.getPart("/board?q=nobody-of-that-name")
                .then()
                .body(allOf(containsString("Nobody of that name"), not(containsString("/patients/" + patient + "\""))));
    }

    @Test
    void a_page_that_shows_everything_is_answered_with_nothing() {
        var board = anna.getPart("/board").asString();
        var mark = MARK.matcher(board);
        mark.find();

        // The mark also moves on with time, so that one of two is the same for certain.
        var first = anna.getPart("/board?seen=" + mark.group(1)).statusCode();
        var renewed = MARK.matcher(anna.getPart("/board").asString());
        renewed.find();
        var second = anna.getPart("/board?seen=" + renewed.group(1)).statusCode();

        Assertions.assertThat(List.of(first, second)).contains(204);
        anna.getPart("/board?seen=other").then().statusCode(200);
    }

    @Test
    void nobody_who_is_not_signed_in_sees_anything() {
        RestAssured.given().accept("text/html").get("/").then().statusCode(401);
    }

    private static void alert(UUID patient, String sentence) {
        TestClinics.in("north", () -> {
            Arc.container()
                    .instance(Alerts.class)
                    .get()
                    .raise(new Cause(
                            UUID.randomUUID(),
                            patient,
                            Cause.Level.IMMEDIATE,
                            "danger-reported",
                            sentence,
                            Instant.now()));
            return null;
        });
    }
}
