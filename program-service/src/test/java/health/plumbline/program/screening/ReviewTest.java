package health.plumbline.program.screening;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class ReviewTest {

    private static final String FOUND = "Strength, sensation and reflexes normal <b>on both</b> sides.";

    private final Browser anna = Browser.of("north");

    private UUID patient;
    private String screening;

    @BeforeEach
    void a_screening() {
        Clinician.prepare();
        patient = Clinician.of("north").patient();
        screening = anna.post("/patients/" + patient + "/screening", Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceAll(".*(/screenings/)", "$1");
    }

    @Test
    void nothing_to_review_shows_no_form() {
        anna.get(screening).then().statusCode(200).body(not(containsString("Record a medical review")));
    }

    @Test
    void a_referral_is_reviewed_by_whom_the_rule_allows_and_shows_who_it_was() {
        answer("risks", "SET", "osteoporosis");
        anna.get(screening)
                .then()
                .body(allOf(
                        containsString("Record a medical review"),
                        containsString("May sign: Doctor, Physiotherapist"),
                        containsString("an examination of strength and reflexes"),
                        containsString("<option value=\"physiotherapist\">"),
                        not(containsString("<option value=\"advanced-practitioner\">"))));

        anna.postPart(screening + "/reviews", review())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Reviewed by Dr Jo Hale (Doctor)"),
                        containsString("Strength, sensation and reflexes normal &lt;b&gt;on both&lt;/b&gt; sides."),
                        containsString("by Clinician of north"),
                        not(containsString("Record a medical review")),
                        not(containsString("<html"))));
    }

    @Test
    void what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
        answer("risks", "SET", "osteoporosis");
        var form = review();
        form.put("findings", "Too short & thin");
        form.put("reviewedAt", "");
        form.remove("rules");

        anna.postPart(screening + "/reviews", form)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"review-findings-wrong\""),
                        containsString("at least 30 characters; these are 16"),
                        containsString("id=\"review-at-wrong\""),
                        containsString("id=\"review-rules-wrong\""),
                        not(containsString("id=\"review-plan-wrong\"")),
                        containsString("Too short &amp; thin</textarea>"),
                        containsString("value=\"Dr Jo Hale\""),
                        containsString("<option value=\"doctor\" selected>"),
                        containsString("value=\"" + form.get("id") + "\"")));
    }

    @Test
    void without_script_the_whole_page_comes_with_what_was_typed() {
        answer("risks", "SET", "osteoporosis");
        var form = review();
        form.put("plan", " ");

        anna.post(screening + "/reviews", form)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("<html"),
                        containsString("Write what is to be done."),
                        containsString("value=\"Dr Jo Hale\"")));
        form.put("plan", "Start gently");
        anna.post(screening + "/reviews", form).then().statusCode(303);
    }

    @Test
    void what_triage_refuses_is_said_where_it_was_written() {
        answer("saddle", "CHOICE", "unsure");
        var form = review();
        form.put("rules", List.of("CES-08"));
        form.put("profession", "physiotherapist");

        anna.postPart(screening + "/reviews", form)
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"review-profession-wrong\""),
                        containsString("CES-08 needs a doctor or an advanced practitioner.")));
        form.put("profession", "doctor");
        form.put("reviewedAt", "2026-03-01T08:00");
        anna.postPart(screening + "/reviews", form)
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"review-at-wrong\""), containsString("older than the answers")));
        form.put("reviewedAt", "2999-03-01T08:00");
        anna.postPart(screening + "/reviews", form)
                .then()
                .statusCode(422)
                .body(containsString("This time has not come yet."));
    }

    @Test
    void an_urgent_rule_says_that_the_questions_come_again_and_an_emergency_that_no_words_help() {
        answer("saddle", "CHOICE", "unsure");
        var form = review();
        form.put("rules", List.of("CES-08"));
        anna.postPart(screening + "/reviews", form)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Reviewed by Dr Jo Hale"), containsString("begin a new screening")));

        answer("saddle", "CHOICE", "yes");
        anna.get(screening)
                .then()
                .body(allOf(containsString("it takes an assessment in person"), containsString("Record the outcome")));
    }

    @Test
    void another_clinic_reviews_nothing_and_a_foreign_page_neither() {
        answer("risks", "SET", "osteoporosis");

        anna.postWithoutToken(screening + "/reviews", review()).then().statusCode(400);
        Browser.of("south").post(screening + "/reviews", Map.of()).then().statusCode(404);

        anna.postPart(screening + "/reviews", review()).then().statusCode(200);
    }

    private Map<String, Object> review() {
        return new HashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "rules",
                List.of("NEU-06"),
                "reviewer",
                "Dr Jo Hale",
                "profession",
                "doctor",
                "reviewedAt",
                "2026-03-02T09:30",
                "findings",
                FOUND,
                "excluded",
                "Root compression",
                "plan",
                "Start gently"));
    }

    private void answer(String key, String kind, String value) {
        anna.postPart(screening + "/answers/" + key, Map.of("kind", kind, "value", List.of(value)))
                .then()
                .statusCode(200);
    }
}
