package health.plumbline.catalog.technique;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class HistoryResourceTest {

    @Inject
    OwnTechniques owns;

    private String id;

    @BeforeEach
    void a_technique_of_three_revisions() {
        TestClinics.configure();
        id = owns.of("north", "First wording");
        owns.revised("north", id, "Second wording");
        owns.revised("north", id, "Third wording");
    }

    @Test
    void the_history_begins_with_the_newest() {
        asked("/" + id + "/revisions")
                .statusCode(200)
                .body("items.revision", contains(3, 2, 1))
                .body("items.name", contains("Third wording", "Second wording", "First wording"))
                .body("items[0].hash", startsWith("sha256:"))
                .body("items[0].publishedAt", notNullValue())
                .body("containsKey('next')", equalTo(false));
        asked("/cat_cow/revisions").statusCode(200).body("items.revision", contains(1));
    }

    @Test
    void page_by_page_one_meets_every_revision_once() {
        var first = asked("/" + id + "/revisions?limit=2").body("items.revision", contains(3, 2));
        owns.revised("north", id, "Fourth wording, published meanwhile");

        asked("/" + id + "/revisions?limit=2&cursor=" + first.extract().path("next"))
                .statusCode(200)
                .body("items.revision", contains(1))
                .body("containsKey('next')", equalTo(false));
        asked("/" + id + "/revisions?cursor=1").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_revision_tells_what_it_changed_field_by_field() {
        asked("/" + id + "/revisions/3/changes")
                .statusCode(200)
                .body("revision", equalTo(3))
                .body("against", equalTo(2))
                .body("changes", hasSize(1))
                .body("changes[0].field", equalTo("name"))
                .body("changes[0].before", equalTo("Second wording"))
                .body("changes[0].after", equalTo("Third wording"));
    }

    @Test
    void of_the_first_everything_is_new() {
        asked("/" + id + "/revisions/1/changes")
                .statusCode(200)
                .body("against", equalTo(0))
                .body("changes.field", hasItems("name", "steps", "dose"))
                .body("changes[0].before", nullValue());
    }

    @Test
    void a_technique_says_what_it_rests_on_and_when_it_is_looked_at_again() {
        asked("/pos_90_90")
                .statusCode(200)
                .body("evidence.grade", equalTo("C"))
                .body("sources.key", contains("SEED", "PRACTICE"))
                .body("sources[1].name", startsWith("Physiotherapy consensus"))
                .body("reviewDue", equalTo("2027-11-22"))
                .body("publishedAt", notNullValue());
        String published = asked("/" + id).extract().path("publishedAt");
        asked("/" + id)
                .body(
                        "reviewDue",
                        equalTo(Integer.parseInt(published.substring(0, 4)) + 1 + published.substring(4, 10)));
    }

    @Test
    void missing_foreign_and_nonsense_are_told_alike() {
        var answers = List.of("no_such_technique", id, "own-" + UUID.randomUUID(), "x".repeat(5000)).stream()
                .flatMap(one ->
                        List.of("/revisions", "/revisions?cursor=2", "/revisions/1/changes", "/revisions/2/changes")
                                .stream()
                                .map(path -> "/api/techniques/" + one + path))
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
        for (var number : List.of("0", "4", "abc", "99999999999")) {
            asked("/" + id + "/revisions/" + number + "/changes").statusCode(404);
        }
    }

    @Test
    void a_page_that_there_cannot_be_is_refused() {
        for (var query : List.of("cursor=abc", "cursor=0", "cursor=-1", "cursor=99999999999", "limit=0", "limit=51")) {
            asked("/" + id + "/revisions?" + query)
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations", hasSize(1));
        }
    }

    @Test
    void only_a_clinician_reads_it() {
        for (var path : List.of("/cat_cow/revisions", "/cat_cow/revisions/1/changes")) {
            var all = "/api/techniques" + path;
            given().get(all).then().statusCode(401);
            as(Tokens.patient("north", Tokens.NORTH_CLINICIAN)).get(all).then().statusCode(403);
            as(Tokens.operator()).get(all).then().statusCode(403);
            as(Tokens.clinician("south")).get(all).then().statusCode(200);
        }
    }

    private static ValidatableResponse asked(String path) {
        return as(Tokens.clinician("north")).get("/api/techniques" + path).then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
