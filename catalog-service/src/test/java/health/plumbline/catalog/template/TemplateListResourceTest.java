package health.plumbline.catalog.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.catalog.Core;
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
class TemplateListResourceTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void page_by_page_one_meets_the_whole_core_once_and_in_order() {
        var byFifty = leafed("", 50);

        assertThat(leafed("", 3)).isEqualTo(byFifty).doesNotHaveDuplicates();
        assertThat(byFifty)
                .containsAll(Core.templateEntries().stream()
                        .map(entry -> entry.path("id").asText())
                        .toList());
        assertThat(leafed("back pain", 2)).isEqualTo(leafed("back pain", 50)).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @CsvSource({
        "neck, TPL-NECK",
        "knee, TPL-KNEE-OA",
        "knee osteoarthritis, TPL-KNEE-OA",
        "ostheoartritis, TPL-HIP-OA",
        "STENOSIS, TPL-FLEX-STENOSIS",
        "achiles, TPL-ACHILLES",
        "frozen shoulder, TPL-FROZEN",
        "pregnancy, TPL-PREG-LBP",
        "foam roll, TPL-THOR-DESK",
        "spräin, TPL-ANKLE-SPRAIN",
    })
    void what_a_clinician_types_finds_the_template(String typed, String template) {
        assertThat(listed(Map.of("q", typed)).extract().<List<String>>path("items.id"))
                .contains(template);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xylophone", "!!!", "%", "' union select --"})
    void what_nothing_is_called_finds_nothing(String typed) {
        assertThat(listed(Map.of("q", typed)).extract().<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void an_item_says_what_a_list_needs() {
        var radicular = "items.find { it.id == 'TPL-RADIC-STABLE' }.";

        listed(Map.of("q", "radicular", "limit", "50"))
                .body(radicular + "revision", equalTo(1))
                .body(radicular + "name", equalTo("Lumbar radicular pain, examined and stable"))
                .body(radicular + "assumes", contains("DISC_RADICULOPATHY"))
                .body(radicular + "excludes", contains("RADICULAR_IRRITABLE", "FRACTURE_SPINE", "BONE_METS"))
                .body(
                        radicular + "techniques",
                        contains("side_lying_pillow", "prone_lying", "sciatic_slider", "walking_programme"))
                .body(radicular + "painMode", equalTo("strict_with_location"))
                .body(radicular + "grade", equalTo("B"))
                .body(radicular + "reviewDue", equalTo("2027-11-22"));
    }

    @Test
    void a_cursor_of_another_list_or_of_nobody_is_refused() {
        String cursor = listed(Map.of("q", "pain", "limit", "1")).extract().path("next");

        listed(Map.of("q", "pain", "limit", "5", "cursor", cursor));
        for (var query : List.of(
                Map.of("q", "knee", "cursor", cursor),
                Map.of("cursor", cursor),
                Map.of("cursor", "nonsense"),
                Map.of("cursor", "!!!"),
                Map.of("cursor", "MB8fHw"),
                Map.of("cursor", "A".repeat(10_000)))) {
            refused(query).body("detail", startsWith("This cursor does not belong to this search"));
        }
    }

    @Test
    void bad_limits_and_long_searches_are_refused() {
        for (var limit : List.of("abc", "0", "51", "-1", "1.5", "99999999999999999999", " ")) {
            refused(Map.of("limit", limit));
        }
        refused(Map.of("q", "a".repeat(101)));
        listed(Map.of("q", "a ".repeat(50)));
    }

    @Test
    void a_character_that_no_text_may_have_is_refused() {
        for (var query : List.of("q=%00", "q=knee%00", "cursor=%00")) {
            given().auth()
                    .oauth2(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/templates?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private static List<String> leafed(String typed, int limit) {
        var met = new ArrayList<String>();
        var query = new HashMap<>(Map.of("q", typed, "limit", String.valueOf(limit)));
        do {
            var page = listed(query);
            List<String> ids = page.extract().path("items.id");
            assertThat(ids).hasSizeBetween(1, limit);
            met.addAll(ids);
            query.put("cursor", page.extract().path("next"));
        } while (query.get("cursor") != null);
        return met;
    }

    private static ValidatableResponse listed(Map<String, String> query) {
        return asked(query).statusCode(200);
    }

    private static ValidatableResponse refused(Map<String, String> query) {
        return asked(query).statusCode(400).contentType("application/problem+json");
    }

    private static ValidatableResponse asked(Map<String, String> query) {
        return given().auth()
                .oauth2(Tokens.clinician("north"))
                .queryParams(query)
                .get("/api/templates")
                .then();
    }
}
