package health.plumbline.program.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.screening.ScreeningCounterpart;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(ScreeningCounterpart.class)
class ChangesPageTest {

    private static final String PATH = "/red-flags/changes?from=1.0.1&to=1.1.0";

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
    void what_changed_is_said_in_words_before_beside_after() {
        var page = anna.get(PATH);
        page.then()
                .statusCode(200)
                .body(allOf(
                        containsString("What changed from 1.0.1 to 1.1.0"),
                        containsString("3 rules and 1 question differ."),
                        containsString("level, what lets it pass"),
                        containsString("Referral"),
                        containsString("A recorded medical review"),
                        containsString("RF-A07 · course"),
                        containsString("patient&#39;s words, when it is asked"),
                        containsString("Is it better, the same or worse?"),
                        containsString("A &lt;b&gt;reason&lt;/b&gt;."),
                        containsString("Somebody &amp; al."),
                        not(containsString("<b>reason"))));

        assertThat(card(page.asString(), "GN-02")).contains("Changed", "1.0.1</th>", "1.1.0</th>");
        assertThat(card(page.asString(), "GN-02").split("class=\"changed\"")).hasSize(3);
        assertThat(card(page.asString(), "GN-50"))
                .contains("Added", "1.1.0</th>")
                .doesNotContain("1.0.1</th>");
        assertThat(card(page.asString(), "GN-51"))
                .contains("Removed", "1.0.1</th>")
                .doesNotContain("1.1.0</th>");
    }

    private static String card(String page, String item) {
        var from = page.indexOf("<h3>" + item);
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void a_version_that_never_was_is_missing() {
        for (var query : List.of(
                "",
                "?from=1.0.0",
                "?from=1.0.0&to=9.9.9",
                "?from=x&to=y",
                "?from=..%2f&to=1.1.0",
                "?from=\u0000&to=1.1.0")) {
            assertThat(anna.get("/red-flags/changes" + query).statusCode())
                    .as(query)
                    .isEqualTo(query.contains("\u0000") ? 400 : 404);
        }
    }

    @Test
    void a_patient_has_no_business_here() {
        Browser.with(Tokens.patient("north", "somebody")).get(PATH).then().statusCode(403);
        anna.get(PATH).then().statusCode(200);
    }

    @Test
    void when_triage_is_away_the_page_says_so() {
        ScreeningCounterpart.beAway(true);

        anna.get(PATH).then().statusCode(503).body(containsString("No answer from screening"));
    }
}
