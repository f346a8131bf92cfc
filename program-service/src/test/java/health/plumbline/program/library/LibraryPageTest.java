package health.plumbline.program.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Staff;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(CatalogCounterpart.class)
class LibraryPageTest {

    private static final String ADA = "99999999-0000-4000-8000-00000000000d";

    private final Browser anna = Browser.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        CatalogCounterpart.reset();
    }

    @AfterEach
    void recover() {
        CatalogCounterpart.reset();
    }

    @Test
    void a_card_says_what_it_is_how_much_and_whose() {
        anna.get("/techniques")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"/techniques/pelvic_tilt\">Pelvic tilt</a>"),
                        containsString("10 times, hold 5 seconds, twice a day"),
                        containsString("Supine"),
                        containsString("Your clinic&#39;s"),
                        containsString("Wobble &lt;b&gt;"),
                        not(containsString("Wobble <b>")),
                        containsString("2 techniques"),
                        containsString("<a href=\"/techniques\" aria-current=\"page\">")));
    }

    @Test
    void what_it_can_be_narrowed_down_to_is_counted_and_goes_on_to_the_next_page() {
        anna.get("/techniques?q=back&region=knee&sort=name")
                .then()
                .body(allOf(
                        containsString("Low back (31)"),
                        containsString("<option value=\"knee\" selected>Knee (12)</option>"),
                        containsString("Your clinic&#39;s (1)"),
                        containsString("value=\"back\""),
                        containsString("q=back&amp;region=knee&amp;sort=name&amp;cursor=bmV4dA")));
        assertThat(CatalogCounterpart.asked()).contains("q=back", "region=knee", "sort=name", "limit=24");
        anna.get("/techniques?cursor=bmV4dA").then().body(not(containsString("More techniques")));
    }

    @Test
    void a_search_answers_with_its_part_only() {
        anna.getPart("/techniques?q=wobble")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("1 technique"),
                        containsString("own-wobble"),
                        not(containsString("pelvic_tilt")),
                        not(containsString("<html"))));
    }

    @Test
    void what_chosen_conditions_block_is_hidden_and_said_or_shown_with_the_reason() {
        anna.get("/techniques?conditions=PREG_T3&conditions=FALLS_RISK")
                .then()
                .body(allOf(
                        containsString("1 more is blocked by these conditions"),
                        containsString("value=\"PREG_T3\" checked"),
                        containsString("Caution"),
                        containsString("where it concerns: knee"),
                        not(containsString("Side-lying is the rest position."))));
        assertThat(CatalogCounterpart.asked()).contains("conditions=PREG_T3%2CFALLS_RISK", "blocked=hide");

        anna.get("/techniques?conditions=PREG_T3&blocked=show")
                .then()
                .body(allOf(containsString("Blocked"), containsString("Side-lying is the rest position.")));
    }

    @Test
    void for_a_patient_who_was_never_screened_nothing_is_marked_and_that_is_said() {
        var patient = Clinician.of("north").patient();

        anna.get("/techniques?patient=" + patient)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("With Pat " + patient + " in mind"),
                        containsString("was not screened yet"),
                        containsString("Nothing is marked for this patient.")));
    }

    @Test
    void another_clinics_patient_is_not_there() {
        var patient = Clinician.of("north").patient();

        Browser.of("south").get("/techniques?patient=" + patient).then().statusCode(404);
        Browser.of("south")
                .get("/techniques?patient=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_favourite_is_marked_and_taken_back() {
        anna.postPart(
                        "/techniques/pelvic_tilt/favourite",
                        Map.of("on", "true", "name", "Pelvic tilt", "back", "/techniques"))
                .then()
                .statusCode(200)
                .body(allOf(containsString("aria-pressed=\"true\""), containsString("name=\"on\" value=\"false\"")));
        anna.get("/techniques").then().body(containsString("One of your favourites"));

        anna.post(
                        "/techniques/pelvic_tilt/favourite",
                        Map.of("on", "false", "name", "x", "back", "//evil.example/techniques"))
                .then()
                .statusCode(303)
                .header("Location", not(containsString("evil")));
        anna.get("/techniques").then().body(not(containsString("One of your favourites")));
    }

    @Test
    void when_the_catalog_is_away_our_own_copy_is_shown_and_that_is_said() {
        CatalogCounterpart.beAway(true);

        for (var answer : List.of(anna.get("/techniques?q=pelvic"), anna.getPart("/techniques?q=pelvic"))) {
            answer.then()
                    .statusCode(200)
                    .body(allOf(
                            containsString("No answer from the catalog"),
                            containsString("Pelvic tilt"),
                            not(containsString("90/90 supported rest"))));
        }
        anna.get("/techniques/pelvic_tilt").then().statusCode(503).body(containsString("No answer from the catalog"));
    }

    @Test
    void what_cannot_be_looked_for_is_refused_with_a_page_and_nothing_is_endless() {
        anna.get("/techniques?patient=nobody").then().statusCode(404).contentType("text/html");
        anna.get("/techniques?q=" + "x".repeat(5_000)).then().statusCode(200);
        assertThat(anna.get("/techniques?q=a\u0000b").statusCode()).isBetween(400, 499);
    }

    @Test
    void who_only_administers_the_clinic_does_not_see_it() {
        Staff.annaAnd(ADA, "Ada Northgate", "clinic-admin");

        Browser.with(Tokens.bearer(ADA, "north", "clinic-admin"), "/clinic")
                .get("/techniques")
                .then()
                .statusCode(403);
    }
}
