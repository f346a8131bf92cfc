package health.plumbline.program.caseload;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class NewPatientPageTest {

    private final Browser anna = Browser.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void a_patient_is_registered_and_shown() {
        var location = anna.post(
                        "/patients/new",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "name",
                                "Pat",
                                "email",
                                "pat@people.example",
                                "bornOn",
                                "1961-04-30"))
                .then()
                .statusCode(303)
                .header("Location", matchesPattern(".*/patients/[0-9a-f-]{36}"))
                .extract()
                .header("Location");

        anna.get(location).then().statusCode(200).body(containsString("<h1>Pat</h1>"));
    }

    @Test
    void a_form_sent_twice_registers_once() {
        var form = Map.of("id", UUID.randomUUID(), "name", "Pat", "email", "pat@people.example");
        var first = anna.post("/patients/new", form).header("Location");

        anna.post("/patients/new", form).then().statusCode(303).header("Location", first);
    }

    @Test
    void bad_input_is_kept_and_what_is_wrong_is_said_at_the_field() {
        anna.post(
                        "/patients/new",
                        Map.of(
                                "name",
                                "Pat & <b>Co</b>",
                                "email",
                                "nonsense",
                                "bornOn",
                                "yesterday",
                                "problem",
                                "Knee"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("value=\"Pat &amp; &lt;b&gt;Co&lt;/b&gt;\""),
                        containsString("value=\"nonsense\""),
                        containsString("value=\"Knee\""),
                        containsString("id=\"email-wrong\""),
                        containsString("id=\"bornOn-wrong\""),
                        not(containsString("id=\"name-wrong\""))));
    }

    @Test
    void peoples_text_is_never_markup() {
        var location = anna.post(
                        "/patients/new",
                        Map.of("name", "<script>alert(1)</script>", "email", "x@people.example", "problem", "\"><img>"))
                .header("Location");

        anna.get(location)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt;"),
                        not(containsString("<script>alert(1)")),
                        not(containsString("<img>"))));
    }

    @Test
    void a_form_without_the_pages_token_changes_nothing() {
        anna.postWithoutToken("/patients/new", Map.of("name", "Forged", "email", "forged@people.example"))
                .then()
                .statusCode(400);

        anna.get("/?q=forged").then().body(not(containsString("Forged</a>")));
    }

    @Test
    void a_patient_has_no_business_here() {
        var account = UUID.randomUUID().toString();

        Browser.with(Tokens.patient("north", account))
                .get("/patients/new")
                .then()
                .statusCode(403);
        Browser.with(Tokens.bearer(account, "north", "clinician"))
                .get("/patients/new")
                .then()
                .statusCode(403);
        anna.get("/patients/new").then().statusCode(200);
    }
}
