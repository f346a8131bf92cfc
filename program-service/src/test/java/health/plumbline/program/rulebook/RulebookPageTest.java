package health.plumbline.program.rulebook;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class RulebookPageTest {

    private final Browser anna = Browser.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @AfterEach
    void recover() {
        ScreeningCounterpart.beAway(false);
    }

    @Test
    void the_versions_in_force_stand_above_the_rules() {
        anna.get("/red-flags")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("red-flags/1.0.0, 42 rules"),
                        containsString("What urgent means."),
                        containsString("42 rules found"),
                        containsString("Suspected cauda equina."),
                        containsString("True locking (RF-X01)"),
                        containsString("Somebody &amp; al."),
                        containsString("Every region")));
    }

    @Test
    void the_versions_are_listed_and_lead_to_what_changed() {
        anna.get("/red-flags")
                .then()
                .body(allOf(
                        containsString("In force"),
                        containsString("Withdrawn 1 Feb 2025: GN-02 never fired &amp; was mended."),
                        containsString("81 questions, 102 rules"),
                        containsString("/red-flags/changes?from=1.0.1&amp;to=1.1.0"),
                        containsString("/red-flags/changes?from=1.0.0&amp;to=1.0.1")));
        anna.getPart("/red-flags?q=x").then().body(not(containsString("102 rules")));
    }

    @Test
    void the_clinics_own_rules_are_marked() {
        anna.get("/red-flags?q=bucket").then().body(containsString("Your clinic&#39;s"));
        anna.get("/red-flags?level=emergency").then().body(not(containsString("Your clinic&#39;s")));
    }

    @Test
    void a_search_answers_with_its_part_only() {
        anna.getPart("/red-flags?q=bucket")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("1 rule found"),
                        containsString("LB-02"),
                        not(containsString("CES-01")),
                        not(containsString("<html"))));
        anna.getPart("/red-flags?q=nothing+like+it").then().body(containsString("No such rule"));
    }

    @Test
    void what_was_looked_for_stays_in_the_form_and_is_escaped() {
        anna.get("/red-flags?q=\"><script>&level=referral&region=knee")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"&quot;&gt;&lt;script&gt;\""),
                        containsString("<option value=\"referral\" selected>"),
                        containsString("<option value=\"knee\" selected>"),
                        not(containsString("\"><script>"))));
    }

    @Test
    void level_and_region_narrow_it_down_and_more_follow_page_by_page() {
        anna.get("/red-flags?level=emergency")
                .then()
                .body(allOf(containsString("1 rule found"), not(containsString("More rules"))));
        anna.get("/red-flags?region=knee&level=caution")
                .then()
                .body(allOf(
                        containsString("40 rules found"),
                        containsString("GN-30"),
                        not(containsString("GN-31")),
                        containsString("name=\"cursor\" value=\"GN-30\"")));
        anna.get("/red-flags?region=knee&level=caution&cursor=GN-30")
                .then()
                .body(allOf(containsString("GN-40"), not(containsString("id=\"GN-30\""))));
    }

    @Test
    void what_cannot_be_looked_for_is_refused_with_a_page() {
        for (var query : List.of("region=tail", "q=a\u0000b", "level=\u0000", "cursor=\u0000")) {
            assertThat(anna.get("/red-flags?" + query).statusCode()).as(query).isBetween(400, 499);
        }
        anna.get("/red-flags?region=tail").then().statusCode(422).contentType("text/html");
        anna.get("/red-flags?q=" + "x".repeat(5_000)).then().statusCode(200);
    }

    @Test
    void when_triage_is_away_the_page_says_so() {
        ScreeningCounterpart.beAway(true);

        anna.get("/red-flags").then().statusCode(503).body(containsString("No answer from screening"));
        anna.getPart("/red-flags?q=x").then().statusCode(200).body(containsString("No answer from screening"));
    }
}
