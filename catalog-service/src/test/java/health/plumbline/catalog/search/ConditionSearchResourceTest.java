package health.plumbline.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
class ConditionSearchResourceTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @ParameterizedTest
    @CsvSource({
        "osteoporosis, OSTEOPOROSIS",
        "osteoperosis, OSTEOPOROSIS",
        "thin bones, OSTEOPOROSIS",
        "stenosis, STENOSIS_LUMBAR",
        "pregnant, PREG_T1",
        "pregnancy second, PREG_T2",
        "hip replacement, HIP_REPLACE_POST",
        "blood thinner, ANTICOAGULANT",
        "warfarin, ANTICOAGULANT",
        "blood clot, DVT_ACTIVE",
        "diabetes, DIABETES_INSULIN",
        "glaukoma, GLAUCOMA",
        "vertigo, VERTIGO",
        "spinning dizziness, VERTIGO",
        "aneurysm, AAA_KNOWN",
        "slipped disc, DISC_RADICULOPATHY",
        "hypermobility, HYPERMOBILITY",
        "FALLS_RISK, FALLS_RISK",
        "M81, OSTEOPOROSIS",
        "64859006, OSTEOPOROSIS",
        "caesarean, CAESAREAN_LT12W",
        "achilles, ACHILLES_RUPTURE",
    })
    void what_a_clinician_types_finds_the_condition_among_the_first_three(String typed, String code) {
        List<String> found = searched(Map.of("q", typed)).extract().path("items.code");

        assertThat(found.stream().limit(3)).as("%s found %s", typed, found).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophone", "!!!", "%", "zzzz qqqq", "' union select --"})
    void what_nothing_is_called_finds_nothing(String typed) {
        assertThat(searched(Map.of("q", typed)).extract().<List<String>>path("items.code"))
                .isEmpty();
    }

    @Test
    void an_item_says_what_a_list_needs() {
        searched(Map.of("q", "cardiac unstable", "limit", "1"))
                .body("items[0].code", equalTo("CARDIAC_UNSTABLE"))
                .body("items[0].revision", equalTo(1))
                .body("items[0].label", equalTo("Unstable cardiac condition"))
                .body("items[0].question", startsWith("Chest pain at rest"))
                .body("items[0].override", equalTo("none"))
                .body("items[0].blocksAll", equalTo(true))
                .body("items[0].blocksRegion", equalTo(false));
    }

    @Test
    void leafing_through_meets_the_whole_core() {
        assertThat(leafed("", 20))
                .containsAll(
                        Core.conditions().stream().map(ConditionContent::code).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pain", "surgery"})
    void page_by_page_one_meets_everything_once_and_in_order(String typed) {
        var byFifty = leafed(typed, 50);

        assertThat(byFifty).hasSizeGreaterThan(2);
        assertThat(leafed(typed, 2)).isEqualTo(byFifty).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_another_search_or_of_nobody_is_refused() {
        String cursor = searched(Map.of("q", "pain", "limit", "1")).extract().path("next");
        String techniques = given().auth()
                .oauth2(Tokens.clinician("north"))
                .queryParams(Map.of("q", "pain", "limit", "1"))
                .get("/api/techniques")
                .path("next");

        assertThat(techniques).isNotBlank();
        searched(Map.of("q", "pain", "limit", "5", "cursor", cursor));
        for (var query : List.of(
                Map.of("q", "bone", "cursor", cursor),
                Map.of("q", "pain", "cursor", techniques),
                Map.of("cursor", cursor),
                Map.of("cursor", "nonsense"),
                Map.of("cursor", "!!!"),
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
        searched(Map.of("limit", "50"));
    }

    @Test
    void a_search_is_at_most_a_hundred_characters() {
        refused(Map.of("q", "a".repeat(101)));
        searched(Map.of("q", "a ".repeat(50)));
    }

    @Test
    void a_character_that_no_text_may_have_is_refused() {
        for (var query : List.of("q=%00", "q=knee%00", "cursor=%00")) {
            given().auth()
                    .oauth2(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/conditions?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static List<String> leafed(String typed, int limit) {
        var met = new ArrayList<String>();
        var query = new HashMap<>(Map.of("q", typed, "limit", String.valueOf(limit)));
        do {
            var page = searched(query);
            List<String> codes = page.extract().path("items.code");
            assertThat(codes).hasSizeBetween(1, limit);
            met.addAll(codes);
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
                .get("/api/conditions")
                .then();
    }
}
