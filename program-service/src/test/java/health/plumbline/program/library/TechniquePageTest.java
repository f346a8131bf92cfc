package health.plumbline.program.library;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import io.quarkus.test.common.QuarkusTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
@QuarkusTestResource(CatalogCounterpart.class)
class TechniquePageTest {

    private final Browser anna = Browser.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
        CatalogCounterpart.reset();
    }

    @Test
    void a_technique_is_read_whole() {
        anna.get("/techniques/pelvic_tilt")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Also called pelvic rock, tuck"),
                        containsString("Flatten the lower back &amp; breathe out."),
                        containsString("Stop and tell us if"),
                        containsString("8 to 12"),
                        containsString("5 to 20"),
                        containsString("The text that this product began with"),
                        containsString("<li>GONE</li>"),
                        containsString("Review overdue"),
                        containsString("href=\"/techniques/pos_90_90\">90/90 supported rest</a>"),
                        containsString("href=\"/techniques/unheard_of\">Unheard of</a>")));
    }

    @Test
    void it_says_for_whom_it_is_not_why_and_what_lifts_that() {
        anna.get("/techniques/pelvic_tilt")
                .then()
                .body(allOf(
                        containsString("2 blocked, 1 with caution"),
                        containsString("Nobody can lift it while the condition is active."),
                        containsString("Only a recorded clearance by the surgical or specialist team lifts it."),
                        containsString("where it concerns: hip, hip groin"),
                        containsString("Watch the sugar.")));
    }

    @Test
    void an_earlier_revision_says_that_it_is_one() {
        anna.get("/techniques/pelvic_tilt?revision=1")
                .then()
                .statusCode(200)
                .body(containsString("This is an earlier revision."));
        anna.get("/techniques/pelvic_tilt")
                .then()
                .body(allOf(
                        not(containsString("This is an earlier revision.")),
                        containsString("/techniques/pelvic_tilt/revisions/2/changes"),
                        not(containsString("/techniques/pelvic_tilt/revisions/1/changes"))));
    }

    @Test
    void what_changed_stands_side_by_side() {
        anna.get("/techniques/pelvic_tilt/revisions/2/changes")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Compared with revision 1."),
                        containsString("Dose, repetitions, max"),
                        containsString("Lie &lt;i&gt;down&lt;/i&gt;."),
                        containsString("Per side")));
    }

    @Test
    void only_a_clinics_own_is_offered_for_change() {
        anna.get("/techniques/own-wobble")
                .then()
                .body(allOf(containsString("/techniques/own-wobble/edit"), containsString("Wobble &lt;b&gt;")));
        anna.get("/techniques/pelvic_tilt")
                .then()
                .body(allOf(
                        not(containsString("/techniques/pelvic_tilt/edit")),
                        containsString("/techniques/new?from=pelvic_tilt")));
    }

    @Test
    void what_the_catalog_does_not_have_is_not_there() {
        for (var path : new String[] {
            "/techniques/nothing", "/techniques/nothing/revisions/2/changes", "/techniques/pelvic_tilt?revision=9"
        }) {
            anna.get(path).then().statusCode(404).contentType("text/html");
        }
        anna.get("/techniques/pelvic_tilt?revision=x").then().statusCode(404);
    }
}
