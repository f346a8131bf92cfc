package health.plumbline.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts, a patient's conditions, and what a caller may keep. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BrowseTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_count_keeps_its_word() {
        var counts = asked("owner=core").extract().<Map<String, List<Map<String, Object>>>>path("facets");

        assertThat(counts).containsOnlyKeys("region", "goal", "position", "equipment", "category", "bias", "owner");
        for (var facet : List.of("region", "goal", "position", "equipment", "category", "bias")) {
            for (var one : counts.get(facet)) {
                asked("owner=core&limit=1&" + facet + "=" + one.get("value")).body("total", equalTo(one.get("count")));
            }
        }
    }

    @Test
    void filters_of_several_values_go_together() {
        asked("region=knee&region=neck&equipment=none&owner=core&limit=50")
                .body("total", equalTo(3))
                .body("items.equipment", everyItem(equalTo(List.of())))
                .body("facets.equipment.find { it.value == 'none' }.count", equalTo(3));
        asked("goal=balance&bias=neutral&limit=50").body("items.goals", everyItem(hasItem("balance")));
    }

    @Test
    void what_a_condition_blocks_is_hidden_and_counted_or_shown_with_its_reason() {
        var shown = asked("q=prone press up&conditions=PREG_T2")
                .body("items[0].id", equalTo("prone_press_up"))
                .body("items[0].blocked", is(true))
                .body("items[0].unliftable", is(false))
                .body("items[0].against[0].code", equalTo("PREG_T2"))
                .body("items[0].against[0].how", equalTo("block"))
                .body("items[0].against[0].because", hasItem("prone"));
        shown.body("hidden", equalTo(null));

        var all = total("limit=1");
        var hidden = asked("conditions=PREG_T2&blocked=hide&limit=50")
                .body("items.blocked", everyItem(is(false)))
                .body("items.id", not(hasItem("prone_press_up")));
        assertThat(hidden.extract().<Integer>path("total") + hidden.extract().<Integer>path("hidden"))
                .isEqualTo(all);
        assertThat(total("conditions=PREG_T2")).isEqualTo(all);
    }

    @Test
    void a_caution_always_comes_with_its_reason() {
        for (var blocked : List.of("hide", "show")) {
            asked("q=neck rotation&conditions=VERTIGO&blocked=" + blocked)
                    .body("items[0].id", equalTo("cervical_rotation"))
                    .body("items[0].blocked", is(false))
                    .body("items[0].against[0].how", equalTo("caution"))
                    .body("items[0].against[0].why", not(emptyString()));
        }
    }

    @Test
    void a_block_that_nobody_may_lift_is_said_to_be_one() {
        asked("conditions=CARDIAC_UNSTABLE")
                .body("items.blocked", everyItem(is(true)))
                .body("items.unliftable", everyItem(is(true)));
        asked("conditions=CARDIAC_UNSTABLE&blocked=hide").body("total", equalTo(0));
    }

    @Test
    void what_holds_for_a_region_holds_for_all_until_somebody_says_which() {
        asked("conditions=FRACTURE_LIMB:knee&blocked=hide&limit=50")
                .body("items.regions", everyItem(not(hasItem("knee"))))
                .body("items.id", hasItem("chin_tuck"));
        asked("conditions=FRACTURE_LIMB:hip_groin&blocked=hide&limit=50")
                .body("items.regions", everyItem(not(hasItem("hip"))));
        asked("conditions=FRACTURE_LIMB&blocked=hide").body("total", equalTo(0));
    }

    @Test
    void without_conditions_nothing_is_said_of_blocks() {
        asked("q=bridge").body("items[0].containsKey('blocked')", is(false));
        asked("q=bridge&blocked=hide").body("items[0].containsKey('against')", is(false));
    }

    @Test
    void words_that_mean_nothing_are_refused() {
        for (var query : List.of(
                "conditions=NO_SUCH",
                "conditions=,",
                "conditions=PREG_T2,",
                "conditions=PREG_T2:tail",
                "conditions=PREG_T2:knee:hip",
                "conditions=" + "A".repeat(2001),
                "blocked=maybe",
                "sort=price",
                "goal=fame",
                "equipment=anvil",
                "bias=sideways",
                "owner=theirs",
                "region=knee&region=tail",
                "conditions=%00",
                "goal=%00")) {
            given().auth()
                    .oauth2(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/techniques?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", startsWith("urn:plumbline:problem:"));
        }
    }

    @Test
    void by_name_is_by_name_whatever_was_typed() {
        var names = asked("q=knee&sort=name&limit=50").extract().<List<String>>path("items.name");

        assertThat(names).hasSizeGreaterThan(3).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void who_holds_a_page_need_not_fetch_it_again_until_it_says_something_else() {
        var north = Tokens.clinician("north");
        var tag = asked("q=pendulum").extract().header("ETag");
        assertThat(tag).startsWith("W/\"");

        given().auth()
                .oauth2(north)
                .header("If-None-Match", tag)
                .get("/api/techniques?q=pendulum")
                .then()
                .statusCode(304)
                .header("Cache-Control", containsString("no-cache"))
                .body(emptyString());
        given().auth()
                .oauth2(north)
                .put("/api/techniques/pendulum/favourite")
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(north)
                .header("If-None-Match", tag)
                .get("/api/techniques?q=pendulum")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(north)
                .delete("/api/techniques/pendulum/favourite")
                .then()
                .statusCode(204);
    }

    private static int total(String query) {
        return asked(query).extract().path("total");
    }

    private static ValidatableResponse asked(String query) {
        return given().auth()
                .oauth2(Tokens.clinician("north"))
                .get("/api/techniques?" + query)
                .then()
                .statusCode(200);
    }
}
