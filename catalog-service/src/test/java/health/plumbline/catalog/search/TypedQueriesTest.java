package health.plumbline.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How good the search is, measured by what clinicians type: {@code search/queries.yaml}. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TypedQueriesTest {

    /** A clinic of its own, in which no other test adds techniques. */
    private static final String CLINIC = "queries";

    private static final String ACCOUNT = "11111111-0000-4000-8000-0000000000aa";

    private static final int ENOUGH_QUERIES = 60;
    private static final double WANTED = 0.95;

    private static final List<JsonNode> QUERIES = StreamSupport.stream(
                    Core.file("search/queries.yaml").path("queries").spliterator(), false)
            .toList();

    @Inject
    ClinicDirectory clinics;

    @BeforeEach
    void a_clinic_that_owns_nothing() {
        var clinician = List.of(new ClinicConfigured.Member(ACCOUNT, "Somebody", "clinician"));
        TestClinics.in(CLINIC, () -> {
            clinics.keep(new ClinicConfigured(
                    CLINIC, "A clinic", "Europe/London", "01632 960100", "999", "111", "116 123", clinician));
            return null;
        });
    }

    @Test
    void of_what_clinicians_type_95_in_100_find_what_they_mean_among_the_first_three() {
        var missed = new ArrayList<String>();
        for (var query : QUERIES) {
            var found = firstThree(query.path("typed").asText());
            if (found.stream().noneMatch(wanted(query)::contains)) {
                missed.add("%s found %s".formatted(query.path("typed").asText(), found));
            }
        }
        var hits = QUERIES.size() - missed.size();
        System.out.printf("Search: %d of %d queries find it among the first three%n", hits, QUERIES.size());

        assertThat(hits).as("missed: %s", missed).isGreaterThanOrEqualTo((int) Math.ceil(WANTED * QUERIES.size()));
    }

    @Test
    void the_list_is_long_enough_and_names_techniques_that_there_are() {
        var core = Core.techniques().stream().map(TechniqueContent::technique).toList();

        assertThat(QUERIES).hasSizeGreaterThanOrEqualTo(ENOUGH_QUERIES);
        assertThat(QUERIES).allSatisfy(query -> {
            assertThat(wanted(query)).isNotEmpty();
            assertThat(core).containsAll(wanted(query));
        });
        assertThat(QUERIES).extracting(query -> query.path("typed").asText()).doesNotHaveDuplicates();
    }

    private static List<String> wanted(JsonNode query) {
        return StreamSupport.stream(query.path("finds").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> firstThree(String typed) {
        return given().auth()
                .oauth2(Tokens.bearer(ACCOUNT, CLINIC, "clinician"))
                .queryParam("q", typed)
                .queryParam("limit", 3)
                .get("/api/techniques")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
