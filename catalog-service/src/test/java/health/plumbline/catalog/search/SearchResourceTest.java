package health.plumbline.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class SearchResourceTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @ParameterizedTest
    @CsvSource({
        "mckenzie, prone_press_up",
        "McKenzy, prone_press_up",
        "pelvik tilt, pelvic_tilt",
        "pelvic floor tuck, pelvic_tilt",
        "posterior pelvic, pelvic_tilt",
        "knee to chest, knee_to_chest_single",
        "nee to chest, knee_to_chest_single",
        "both knees, knee_to_chest_double",
        "williams flexion, knee_to_chest_double",
        "cat camel, cat_cow",
        "catcow, cat_cow",
        "sphynx, prone_forearms",
        "90/90, pos_90_90",
        "90 90 rest, pos_90_90",
        "foam rol, thoracic_foam_roll",
        "tennis ball, glute_ball_release",
        "pirifomis, glute_ball_release",
        "pillow between knees, side_lying_pillow",
        "COBRA, prone_press_up",
        "prèss up, prone_press_up",
        "sleep, supine_pillow_knees",
        "bridge, bridge",
        "glute brige, bridge",
        "birddog, bird_dog",
        "plank, side_plank",
        "clam shell, clamshell",
        "nerve floss, sciatic_slider",
        "chin tuck, chin_tuck",
        "calf strech, calf_stretch",
        "hip flexor stretch, hip_flexor_stretch",
        "wall squat, wall_squat_hold",
        "walking, walking_programme",
        "bike, stationary_cycle",
        "pelvic floor, pelvic_floor_squeeze",
    })
    void what_a_clinician_types_finds_the_technique_among_the_first_three(String typed, String technique) {
        List<String> found = searched(Map.of("q", typed)).extract().path("items.id");

        assertThat(found.stream().limit(3)).as("%s found %s", typed, found).contains(technique);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophone", "!!!", "%", "zzzz qqqq", "' union select --"})
    void what_nothing_is_called_finds_nothing(String typed) {
        assertThat(searched(Map.of("q", typed)).extract().<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void an_item_says_what_a_list_needs() {
        searched(Map.of("q", "pelvic tilt", "limit", "1"))
                .body("items[0].id", equalTo("pelvic_tilt"))
                .body("items[0].revision", equalTo(1))
                .body("items[0].name", equalTo("Posterior pelvic tilt"))
                .body("items[0].category", equalTo("activation"))
                .body("items[0].position", equalTo("supine"))
                .body("items[0].regions", equalTo(List.of("low_back", "pelvis")))
                .body("items[0].equipment", equalTo(List.of("mat_or_bed")))
                .body("items[0].bias", equalTo("neutral"))
                .body("items[0].summary", equalTo("10 times, hold 5 seconds, twice a day"))
                .body("items[0].seed", equalTo(true));
    }

    @Test
    void filters_narrow_and_go_together() {
        searched(Map.of("region", "mid_back", "limit", "50"))
                .body("items.id", hasItems("cat_cow", "thoracic_foam_roll"))
                .body("items.regions", everyItem(hasItem("mid_back")));
        searched(Map.of("category", "muscle_release", "limit", "50"))
                .body("items.id", hasItems("thoracic_foam_roll", "glute_ball_release", "glute_ball_wall"))
                .body("items.category", everyItem(equalTo("muscle_release")));
        searched(Map.of("position", "prone", "limit", "50"))
                .body("items.id", hasItems("prone_lying", "prone_forearms", "prone_press_up"))
                .body("items.position", everyItem(equalTo("prone")));
        searched(Map.of("category", "mobility", "position", "prone", "region", "low_back", "q", "press"))
                .body("items.id", equalTo(List.of("prone_press_up")));
    }

    @Test
    void a_category_finds_what_is_shown_under_it() {
        searched(Map.of("category", "activation", "owner", "core", "limit", "50"))
                .body("items.id", hasItem("pelvic_tilt"))
                .body("items.category", everyItem(in(List.of("activation", "strengthening", "aerobic", "balance"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "knee", "low back"})
    void page_by_page_one_meets_everything_once_and_in_order(String typed) {
        var byFifty = leafed(typed, 50);
        assertThat(byFifty).hasSizeGreaterThan(2);

        var byTwo = leafed(typed, 2);

        assertThat(byTwo).isEqualTo(byFifty).doesNotHaveDuplicates();
    }

    @Test
    void leafing_through_meets_the_whole_core() {
        assertThat(leafed("", 20))
                .containsAll(Core.techniques().stream()
                        .map(TechniqueContent::technique)
                        .toList());
    }

    @Test
    void a_cursor_of_another_search_or_of_nobody_is_refused() {
        String cursor = searched(Map.of("q", "knee", "limit", "1")).extract().path("next");

        searched(Map.of("q", "knee", "limit", "5", "cursor", cursor));
        for (var query : List.of(
                Map.of("q", "back", "cursor", cursor),
                Map.of("q", "knee", "region", "hip", "cursor", cursor),
                Map.of("cursor", "nonsense"),
                Map.of("cursor", "!!!"),
                Map.of("cursor", "MB8fHw"),
                Map.of("cursor", "A".repeat(10_000)))) {
            refused(query).body("detail", startsWith("This cursor does not belong to this search"));
        }
    }

    @Test
    void bad_limits_are_refused() {
        for (var limit : List.of("abc", "0", "51", "-1", "1.5", "1e1", "99999999999999999999", " ")) {
            refused(Map.of("limit", limit));
        }
        refused(Map.of("limit", "abc"))
                .body("violations[0].field", equalTo("limit"))
                .body("violations[0].message", equalTo("must be 1 to 50"));
        searched(Map.of("limit", "1"));
        searched(Map.of("limit", "50"));
    }

    @Test
    void words_that_the_catalog_does_not_know_are_refused_with_those_it_knows() {
        refused(Map.of("region", "tail"))
                .body("detail", startsWith("There is no such region. Known are: ankle_foot, arm"));
        refused(Map.of("category", "magic"));
        refused(Map.of("position", "flying"));
    }

    @Test
    void a_search_is_at_most_a_hundred_characters() {
        refused(Map.of("q", "a".repeat(10_000)));
        refused(Map.of("q", "a".repeat(101)));
        searched(Map.of("q", "a ".repeat(50)));
    }

    @Test
    void a_character_that_no_text_may_have_is_refused() {
        for (var query : List.of("q=%00", "q=knee%00", "region=%00", "cursor=%00")) {
            given().auth()
                    .oauth2(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/techniques?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    /** By hand, because every HTTP client refuses to send such an address. */
    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%", "q=%ED%A0%80", "q=%FF%FE", "limit=%zz", "q=knee"})
    void broken_escapes_in_the_address_are_no_failure_of_ours(String query) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream()
                    .write(
                            "GET /api/techniques?%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                                    .formatted(query, Tokens.clinician("north"))
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer.lines().findFirst())
                    .hasValueSatisfying(status -> assertThat(status).matches("HTTP/1.1 [24].*"));
        }
    }

    private static List<String> leafed(String typed, int limit) {
        var met = new ArrayList<String>();
        var query = new HashMap<>(Map.of("q", typed, "limit", String.valueOf(limit)));
        do {
            var page = searched(query);
            List<String> ids = page.extract().path("items.id");
            assertThat(ids).hasSizeBetween(1, limit);
            met.addAll(ids);
            query.put("cursor", page.extract().path("next"));
        } while (query.get("cursor") != null);
        return met;
    }

    private static ValidatableResponse searched(Map<String, String> query) {
        return asked(query).statusCode(200);
    }

    private static ValidatableResponse refused(Map<String, String> query) {
        return asked(query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:plumbline:problem:"));
    }

    private static ValidatableResponse asked(Map<String, String> query) {
        return given().auth()
                .oauth2(Tokens.clinician("north"))
                .queryParams(query)
                .get("/api/techniques")
                .then();
    }
}
