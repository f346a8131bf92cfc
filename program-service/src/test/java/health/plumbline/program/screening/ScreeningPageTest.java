package health.plumbline.program.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.Told;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class ScreeningPageTest {

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
    void a_patient_who_was_never_screened_is_offered_a_screening() {
        anna.get("/patients/" + patient + "/screening")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Not screened yet"), containsString("Start the screening")));
    }

    @Test
    void only_a_patient_who_can_sign_in_may_be_asked_to_answer_at_home() {
        var page = "/patients/" + patient + "/screening";
        var request = Map.of("id", UUID.randomUUID().toString());
        anna.get(page).then().statusCode(200).body(not(containsString("Let the patient answer at home")));
        anna.post(page + "/request", request).then().statusCode(404);
        Told.of("InvitationAccepted", patient)
                .with(fact -> fact.put("account", UUID.randomUUID().toString()))
                .awaitIn("north");
        anna.get(page)
                .then()
                .body(allOf(containsString("Let the patient answer at home"), containsString("name=\"id\"")));
        Browser.of("south").post(page + "/request", request).then().statusCode(404);
        anna.post(page + "/request", Map.of("id", "none")).then().statusCode(400);

        anna.post(page + "/request", request).then().statusCode(303);

        anna.get(page)
                .then()
                .body(allOf(
                        containsString("The patient answers it at home"),
                        not(containsString("Let the patient answer at home"))));
    }

    @Test
    void a_patient_without_an_account_is_sent_the_questions_by_e_mail() {
        var page = "/patients/" + patient + "/screening";
        anna.get(page)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Send the questions by e-mail"),
                        containsString("No account is needed"),
                        containsString("name=\"mail\"")));
        var mail = UUID.randomUUID().toString();
        var form = Map.of("screening", UUID.randomUUID().toString(), "mail", mail);
        Browser.of("south").post(page + "/link", form).then().statusCode(404);
        assertThat(linksRequested()).isZero();

        anna.post(page + "/link", form).then().statusCode(303).header("Location", endsWith("/screening?mailed=true"));

        anna.get(page + "?mailed=true")
                .then()
                .body(allOf(
                        containsString("The mail is on its way"),
                        containsString("The patient answers it at home"),
                        containsString("value=\"" + form.get("screening") + "\""),
                        containsString("Has the mail not arrived")));
        anna.get(page).then().body(not(containsString("The mail is on its way")));
        var fact = Facts.await("program.facts", "ScreeningLinkRequested", patient.toString());
        assertThat(EventContract.violations("ScreeningLinkRequested", fact.payload()))
                .isEmpty();
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(fact.payload()).contains(mail, form.get("screening"));
        assertThat(Records.count("audit_entry", "act = 'screening-link-sent' and patient = ?", patient))
                .isOne();
    }

    @Test
    void a_patient_who_can_sign_in_may_get_the_mail_too() {
        Told.of("InvitationAccepted", patient)
                .with(fact -> fact.put("account", UUID.randomUUID().toString()))
                .awaitIn("north");

        anna.get("/patients/" + patient + "/screening")
                .then()
                .body(allOf(
                        containsString("Let the patient answer at home"),
                        containsString("Send the questions by e-mail")));
    }

    @Test
    void without_an_e_mail_address_nothing_is_offered_and_nothing_is_sent() {
        var page = "/patients/" + patient + "/screening";
        var form = Map.of(
                "screening",
                UUID.randomUUID().toString(),
                "mail",
                UUID.randomUUID().toString());
        Records.change("update patient set email = '' where id = ?", patient);

        anna.get(page).then().statusCode(200).body(not(containsString("Send the questions by e-mail")));
        anna.post(page + "/link", form)
                .then()
                .statusCode(409)
                .body(containsString("There is no e-mail address of this patient"));
        anna.get(page).then().body(containsString("Not screened yet"));
        assertThat(linksRequested()).isZero();

        Records.change("update patient set email = 'pat@people.example' where id = ?", patient);
        anna.post(page + "/link", form).then().statusCode(303);
        assertThat(linksRequested()).isOne();
    }

    @Test
    void a_form_that_makes_no_sense_or_finds_triage_away_sends_nothing() {
        var page = "/patients/" + patient + "/screening/link";
        var id = UUID.randomUUID().toString();
        anna.post(page, Map.of("screening", id)).then().statusCode(404);
        anna.post(page, Map.of("screening", id, "mail", "none")).then().statusCode(400);
        ScreeningCounterpart.beAway(true);
        anna.post(page, Map.of("screening", id, "mail", id)).then().statusCode(503);

        assertThat(linksRequested()).isZero();
    }

    private long linksRequested() {
        return Records.count("outbox", "type = 'ScreeningLinkRequested' and key = ?", patient.toString());
    }

    @Test
    void each_answer_is_kept_and_what_follows_from_it_shows_at_once() {
        var screening = begin();

        answer(screening, "saddle", "CHOICE", List.of("yes"))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Emergency department now"),
                        containsString("Call 999."),
                        containsString("role=\"alert\""),
                        containsString("1 of 3 answered"),
                        not(containsString("<html"))));
        answer(screening, "saddle", "CHOICE", List.of("no"))
                .then()
                .body(not(containsString("Emergency department now")));
        anna.get(screening).then().statusCode(200).body(containsString("1 of 3 answered"));
    }

    @Test
    void none_of_these_is_an_answer_and_nothing_chosen_is_none() {
        var screening = begin();

        answer(screening, "risks", "SET", List.of("none-of-these")).then().body(containsString("1 of 3 answered"));
        answer(screening, "risks", "SET", List.of()).then().body(containsString("0 of 3 answered"));
    }

    @Test
    void an_answer_that_is_none_is_said_at_its_question_and_what_was_typed_stays() {
        var screening = begin();

        answer(screening, "age", "NUMBER", List.of("forty"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("value=\"forty\""), containsString("id=\"age-wrong\"")));
        answer(screening, "age", "NUMBER", List.of("131"))
                .then()
                .statusCode(422)
                .body(containsString("must be a whole number from 0 to 130"));
        answer(screening, "age", "NUMBER", List.of("40")).then().statusCode(200);
    }

    @Test
    void it_is_completed_when_everything_is_answered_and_not_before() {
        var screening = begin();

        anna.postPart(screening + "/completion", Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Answer the questions that are left first."));
        answer(screening, "age", "NUMBER", List.of("40"));
        answer(screening, "saddle", "CHOICE", List.of("no"));
        answer(screening, "risks", "SET", List.of("steroids"));

        anna.post(screening + "/completion", Map.of()).then().statusCode(303);
        anna.get(screening)
                .then()
                .body(allOf(
                        containsString("disabled"),
                        containsString("Bone risks: It is steroids"),
                        containsString("Osteoporosis, no known spinal fracture"),
                        containsString("please confirm it"),
                        containsString("not of the narrow case for self-care alone"),
                        not(containsString("Complete the screening"))));
    }

    @Test
    void a_caution_takes_a_reason_of_thirty_characters() {
        var screening = begin();

        anna.postPart(screening + "/rationales/BON-01", Map.of("text", "Too short"))
                .then()
                .statusCode(422)
                .body(allOf(containsString("at least 30 characters"), containsString("Too short</textarea>")));
        anna.postPart(screening + "/rationales/BON-01", Map.of("text", "Low dose, short course, no loading planned."))
                .then()
                .statusCode(200)
                .body(containsString("Low dose, short course, no loading planned.</textarea>"));
    }

    @Test
    void when_triage_is_away_the_page_says_so_and_whom_to_call() {
        ScreeningCounterpart.beAway(true);

        anna.get("/patients/" + patient + "/screening")
                .then()
                .statusCode(503)
                .body(allOf(containsString("No answer from screening"), containsString("call 999")));
    }

    @Test
    void another_clinics_patient_is_not_there() {
        var screening = begin();

        Browser.of("south")
                .get("/patients/" + patient + "/screening")
                .then()
                .statusCode(404)
                .contentType("text/html");
        Browser.of("south").get(screening).then().statusCode(404);
        anna.get(screening).then().statusCode(200);
    }

    private String begin() {
        var location = anna.post("/patients/" + patient + "/screening", Map.of())
                .then()
                .statusCode(303);
        return location.extract().header("Location").replaceAll(".*(/screenings/)", "$1");
    }

    private Response answer(String screening, String key, String kind, List<String> value) {
        return anna.postPart(screening + "/answers/" + key, Map.of("kind", kind, "value", value));
    }
}
