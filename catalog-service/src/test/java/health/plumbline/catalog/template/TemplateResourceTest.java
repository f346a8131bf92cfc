package health.plumbline.catalog.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TemplateResourceTest {

    @Inject
    OwnTemplates owns;

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_clinician_reads_a_core_template_whole() {
        as(Tokens.clinician("north"))
                .get("/api/templates/TPL-FLEX-STENOSIS")
                .then()
                .statusCode(200)
                .body("id", equalTo("TPL-FLEX-STENOSIS"))
                .body("revision", equalTo(1))
                .body("hash", startsWith("sha256:"))
                .body("retired", equalTo(false))
                .body("publishedAt", notNullValue())
                .body("purpose", equalTo("Neurogenic claudication, neurology stable and examined"))
                .body("assumes", contains("STENOSIS_LUMBAR"))
                .body("excludes", hasSize(4))
                .body("items.technique[0]", equalTo("pos_90_90"))
                .body("items[0].text", equalTo("5-10 min after walking, 2/day"))
                .body("items[0].dose.minutes.from", equalTo(5))
                .body("items[0].dose.minutes.to", equalTo(10))
                .body("items[0].dose.perDay.from", equalTo(2))
                .body("items[0].besides", contains("after walking"))
                .body("items[1].dose.each", equalTo("side"))
                .body("items[5].containsKey('dose')", equalTo(false))
                .body("painMode", equalTo("strict"))
                .body("reviewDays", contains(14, 42, 84))
                .body("stopIf", equalTo("new weakness, bladder or saddle change -> emergency"));
    }

    @Test
    void it_says_what_it_rests_on_and_when_it_is_looked_at_again() {
        as(Tokens.clinician("north"))
                .get("/api/templates/TPL-KNEE-OA")
                .then()
                .statusCode(200)
                .body("evidence.grade", equalTo("A"))
                .body("sources.key", contains("NG226", "EULAR23", "YOUNG23"))
                .body("sources[2].name", startsWith("Young JJ"))
                .body("reviewDue", equalTo("2027-11-22"));
    }

    @Test
    void its_history_begins_with_the_newest_and_goes_page_by_page() {
        var id = owns.of("north", "First wording");
        owns.revised("north", id, "Second wording");
        owns.revised("north", id, "Third wording");
        var north = Tokens.clinician("north");
        var history = "/api/templates/" + id + "/revisions";

        as(north).get(history).then().statusCode(200).body("items.revision", contains(3, 2, 1));
        var first = as(north)
                .get(history + "?limit=2")
                .then()
                .body("items.name", contains("Third wording", "Second wording"))
                .extract();
        as(north)
                .get(history + "?limit=2&cursor=" + first.path("next"))
                .then()
                .statusCode(200)
                .body("items.name", contains("First wording"))
                .body("containsKey('next')", equalTo(false));
        as(north).get(history + "/1").then().statusCode(200).body("name", equalTo("First wording"));
        as(north).get(history + "/4").then().statusCode(404);
    }

    @Test
    void who_holds_a_revision_need_not_fetch_it_again() {
        var north = Tokens.clinician("north");
        var tag = as(north)
                .get("/api/templates/TPL-NECK")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as(north)
                .header("If-None-Match", tag)
                .get("/api/templates/TPL-NECK")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void missing_foreign_and_nonsense_are_told_alike() {
        var foreign = owns.of("north", "Not for the south");

        var answers = List.of(
                        "TPL-NONE", foreign, "own-" + UUID.randomUUID(), "Robert');--", "x".repeat(5000), "ünïcødé")
                .stream()
                .flatMap(id -> List.of("", "/revisions", "/revisions?cursor=5", "/revisions/1").stream()
                        .map(path -> "/api/templates/" + id + path))
                .map(path -> as(Tokens.clinician("south"))
                        .get(path)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json")
                        .extract()
                        .asString()
                        .replaceAll("\"instance\":\"[^\"]*\"", ""))
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).contains("urn:plumbline:problem:not-found");
    }

    @Test
    void a_revision_that_is_no_number_is_not_found() {
        for (var number : List.of("0", "-1", "abc", "1.5", "99999999999", "1%20")) {
            as(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/templates/TPL-NECK/revisions/" + number)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_page_of_the_history_that_there_cannot_be_is_refused() {
        for (var query : List.of(
                "cursor=abc",
                "cursor=0",
                "cursor=-1",
                "cursor=99999999999",
                "cursor=%00",
                "limit=0",
                "limit=51",
                "limit=abc")) {
            as(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/templates/TPL-NECK/revisions?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        as(Tokens.clinician("north"))
                .get("/api/templates/TPL-NECK/revisions?cursor=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void only_a_clinician_who_has_standing_in_the_clinic_reads() {
        for (var path : List.of("", "/TPL-NECK", "/TPL-NECK/revisions", "/TPL-NECK/revisions/1")) {
            var all = "/api/templates" + path;
            given().get(all).then().statusCode(401);
            as("nonsense").get(all).then().statusCode(401);
            as(Tokens.patient("north", Tokens.NORTH_CLINICIAN)).get(all).then().statusCode(403);
            as(Tokens.operator()).get(all).then().statusCode(403);
            as(Tokens.bearer(Tokens.NORTH_CLINICIAN, "south", "clinician"))
                    .get(all)
                    .then()
                    .statusCode(403);
            as(Tokens.bearer(Tokens.NORTH_CLINICIAN, "*", "clinician"))
                    .get(all)
                    .then()
                    .statusCode(403);
            as(Tokens.clinician("north")).get(all).then().statusCode(200);
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
