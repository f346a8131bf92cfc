package health.plumbline.program.policy;

import static health.plumbline.program.policy.TypedRule.form;
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
class OwnRulePageTest {

    private static final Map<String, String> FIRST = Map.of(
            "id", "OWN-01", "level", "caution", "when", "age >= 75", "why", "Falls.", "source", "Team meeting, May");

    private final Browser ada = Administrator.ada();

    @BeforeEach
    void a_clinic_with_an_administrator() {
        Administrator.prepare();
    }

    @AfterEach
    void recover() {
        ScreeningCounterpart.beAway(false);
    }

    @Test
    void a_rule_is_added_to_those_there_are() {
        TriagesPolicy.keep(List.of(FIRST));
        ada.get("/clinic/rules/new")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("name=\"id\" value=\"OWN-02\""),
                        containsString("name=\"number\" value=\"1\""),
                        containsString("Saddle / perianal sensory change (ces_saddle)")));

        ada.post("/clinic/rules/new", form(1, Map.of()))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/clinic?kept=rules"));

        assertThat(TriagesPolicy.rules()).hasSize(2);
        assertThat(TriagesPolicy.rules().get(1).get("when").asText()).isEqualTo("cancer");
        assertThat(TriagesPolicy.rules().get(1).has("panel")).isFalse();
        ada.get("/clinic?kept=rules")
                .then()
                .body(allOf(containsString("OWN-02"), containsString("screenings begun from now on")));
    }

    @Test
    void a_rule_is_changed_in_its_place_under_its_name() {
        TriagesPolicy.keep(List.of(
                FIRST, Map.of("id", "OWN-02", "level", "caution", "when", "cancer", "why", "x", "source", "y")));
        ada.get("/clinic/rules/OWN-01")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Change OWN-01"),
                        containsString(">age &gt;= 75</textarea>"),
                        containsString("value=\"caution\" checked"),
                        not(containsString("name=\"id\""))));

        ada.post("/clinic/rules/OWN-01", form(1, Map.of("level", "emergency", "panel", "cauda_equina")))
                .then()
                .statusCode(303);

        assertThat(TriagesPolicy.rules().findValuesAsText("id")).containsExactly("OWN-01", "OWN-02");
        assertThat(TriagesPolicy.rules().get(0).get("panel").asText()).isEqualTo("cauda_equina");
        ada.get("/clinic").then().body(containsString("Emergency department now &amp; do not wait"));
    }

    @Test
    void what_triage_refuses_stands_at_the_field_and_nothing_typed_is_lost() {
        TriagesPolicy.keep(List.of(FIRST));
        ada.post("/clinic/rules/new", form(1, Map.of("when", "course == 'bettr'", "why", "<i>Because</i>")))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("rule OWN-02: course has no option &#39;bettr&#39;"),
                        containsString("id=\"when-wrong\""),
                        containsString(">course == &#39;bettr&#39;</textarea>"),
                        containsString("&lt;i&gt;Because&lt;/i&gt;"),
                        containsString("value=\"referral\" checked"),
                        not(containsString("id=\"id-wrong\""))));
        ada.post("/clinic/rules/new", form(1, Map.of("id", "CES-01")))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"id-wrong\""),
                        containsString("This is a rule of the core &lt;b&gt;"),
                        containsString("name=\"id\" value=\"CES-01\"")));
        assertThat(TriagesPolicy.rules()).hasSize(1);
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        ada.post("/clinic/rules/new", Map.of("number", 0, "level", "emergency", "why", "Kept & typed"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"id-wrong\""),
                        containsString("id=\"panel-wrong\""),
                        containsString("id=\"when-wrong\""),
                        containsString("id=\"source-wrong\""),
                        not(containsString("id=\"why-wrong\"")),
                        containsString("Kept &amp; typed</textarea>")));
        ada.post("/clinic/rules/new", form(0, Map.of("level", "clear")))
                .then()
                .statusCode(422)
                .body(containsString("id=\"level-wrong\""));
        ada.post("/clinic/rules/new", form(0, Map.of("why", "x".repeat(501))))
                .then()
                .statusCode(422)
                .body(containsString("id=\"why-wrong\""));
        TriagesPolicy.keep(List.of(FIRST));
        ada.post("/clinic/rules/new", form(1, Map.of("id", "OWN-01")))
                .then()
                .statusCode(422)
                .body(containsString("has a rule of this name already"));
        assertThat(TriagesPolicy.rules()).hasSize(1);
    }

    @Test
    void whatever_is_sent_is_answered_with_a_page_and_changes_nothing_but_what_fits() {
        var most = "age >= 75 || ".repeat(153) + "cancer     ";
        ada.post("/clinic/rules/new", form(0, Map.of("when", most, "why", "ő".repeat(500))))
                .then()
                .statusCode(303);
        for (var wrong : List.of(
                Map.of("number", "x"),
                Map.of("number", "99999999999"),
                Map.of("id", "x".repeat(21)),
                Map.of("when", "x".repeat(2_001)),
                Map.of("source", "x".repeat(100_000)),
                Map.of("act", "compose", "question1", "\u0000", "number1", "\u0000"),
                Map.of("act", "compose", "question1", "nothing"),
                Map.of("level", "clear\u0000"))) {
            var answer = ada.post("/clinic/rules/new", form(1, wrong));
            assertThat(answer.statusCode()).as(wrong.keySet().toString()).isBetween(400, 499);
            assertThat(answer.contentType()).startsWith("text/html");
        }
        assertThat(TriagesPolicy.rules()).hasSize(1);
    }

    @Test
    void what_somebody_else_kept_meanwhile_is_shown_and_not_overwritten_unseen() {
        TriagesPolicy.keep(List.of(FIRST));
        TriagesPolicy.keep(List.of(Map.of(
                "id", "OWN-01", "level", "urgent", "when", "age >= 80", "why", "Other words.", "source", "Lena")));

        ada.post("/clinic/rules/OWN-01", form(1, Map.of()))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Somebody else saved the rules meanwhile."),
                        containsString("OWN-01 as it is kept now"),
                        containsString("age &gt;= 80"),
                        containsString(">cancer</textarea>"),
                        containsString("name=\"number\" value=\"2\"")));
        assertThat(TriagesPolicy.rules().get(0).get("why").asText()).isEqualTo("Other words.");

        ada.post("/clinic/rules/OWN-01", form(2, Map.of())).then().statusCode(303);
        assertThat(TriagesPolicy.rules().get(0).get("why").asText()).isEqualTo("Seen");
    }

    @Test
    void a_change_of_a_rule_that_was_removed_meanwhile_can_be_added_again() {
        TriagesPolicy.keep(List.of(FIRST));
        TriagesPolicy.keep(List.of());

        ada.post("/clinic/rules/OWN-01", form(1, Map.of()))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Somebody removed this rule meanwhile"),
                        containsString("action=\"/clinic/rules/new\""),
                        containsString("name=\"id\" value=\"OWN-01\"")));
    }

    @Test
    void removing_asks_once() {
        TriagesPolicy.keep(List.of(FIRST));
        ada.get("/clinic/rules/OWN-01/removal")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Remove OWN-01?"), containsString("name=\"number\" value=\"1\"")));
        assertThat(TriagesPolicy.rules()).hasSize(1);

        TriagesPolicy.keep(List.of(FIRST));
        ada.post("/clinic/rules/OWN-01/removal", Map.of("number", 1))
                .then()
                .statusCode(422)
                .body(allOf(containsString("Not removed"), containsString("name=\"number\" value=\"2\"")));
        assertThat(TriagesPolicy.rules()).hasSize(1);

        ada.post("/clinic/rules/OWN-01/removal", Map.of("number", 2)).then().statusCode(303);
        assertThat(TriagesPolicy.rules()).isEmpty();
        ada.get("/clinic/rules/OWN-01/removal").then().statusCode(404);
        ada.post("/clinic/rules/OWN-01/removal", Map.of("number", 3)).then().statusCode(404);
        assertThat(ada.post("/clinic/rules/OWN-01/removal", Map.of("number", "x"))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void a_clinician_changes_nothing_and_what_is_not_there_is_missing() {
        TriagesPolicy.keep(List.of(FIRST));
        var anna = Browser.of("north");
        for (var path : List.of("/clinic/rules/new", "/clinic/rules/OWN-01", "/clinic/rules/OWN-01/removal")) {
            anna.get(path).then().statusCode(403);
            anna.post(path, form(1, Map.of())).then().statusCode(403);
            ada.get(path).then().statusCode(200);
            ada.postWithoutToken(path, form(1, Map.of())).then().statusCode(400);
        }
        ada.get("/clinic/rules/OWN-09").then().statusCode(404).contentType("text/html");
        ada.post("/clinic/rules/OWN-09", form(1, Map.of())).then().statusCode(404);
        assertThat(TriagesPolicy.rules()).hasSize(1);
        assertThat(TriagesPolicy.rules().get(0).get("why").asText()).isEqualTo("Falls.");
    }

    @Test
    void when_triage_is_away_what_was_written_stays() {
        var page = ada.get("/clinic");
        ScreeningCounterpart.beAway(true);

        ada.get("/clinic/rules/new").then().statusCode(503).contentType("text/html");
        ada.postFrom(
                        page,
                        "/clinic/rules/new",
                        form(0, Map.of("question1", "course", "answers1", List.of("same", "worse"), "panel", "p&p")))
                .then()
                .statusCode(503)
                .body(allOf(
                        containsString("No answer from screening"),
                        containsString(">cancer</textarea>"),
                        containsString("name=\"question1\" value=\"course\""),
                        containsString("name=\"answers1\" value=\"worse\""),
                        containsString("value=\"p&amp;p\" selected"),
                        containsString("value=\"Us\"")));
    }
}
