package health.plumbline.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clinician likes and uses: nobody else's business, neither a colleague's nor another clinic's. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class FavouriteResourceTest {

    @Inject
    OwnTechniques owns;

    @Inject
    ClinicDirectory clinics;

    private final String clinic = "likes-" + UUID.randomUUID();
    private final String ann = UUID.randomUUID().toString();
    private final String bob = UUID.randomUUID().toString();

    @BeforeEach
    void two_clinicians_of_a_new_clinic() {
        TestClinics.configure();
        var members = List.of(
                new ClinicConfigured.Member(ann, "Ann", "clinician"),
                new ClinicConfigured.Member(bob, "Bob", "clinician"));
        TestClinics.in(clinic, () -> {
            clinics.keep(new ClinicConfigured(
                    clinic, "A clinic", "Europe/London", "01632 960100", "999", "111", "116 123", members));
            return null;
        });
    }

    @Test
    void favourites_come_first_for_who_likes_them_and_for_nobody_else() {
        assertThat(status(ann, "PUT", "wall_slide")).isEqualTo(204);
        assertThat(status(ann, "PUT", "wall_slide")).isEqualTo(204);
        assertThat(status(ann, "PUT", "bird_dog")).isEqualTo(204);

        assertThat(first(ann, 2, "sort=favourites")).containsExactly("bird_dog", "wall_slide");
        assertThat(favourites(ann)).containsExactlyInAnyOrder("bird_dog", "wall_slide");
        assertThat(favourites(bob)).isEmpty();

        assertThat(status(ann, "DELETE", "wall_slide")).isEqualTo(204);
        assertThat(status(ann, "DELETE", "wall_slide")).isEqualTo(204);
        assertThat(favourites(ann)).containsExactly("bird_dog");
    }

    @Test
    void what_was_typed_still_counts_behind_the_favourites() {
        status(ann, "PUT", "side_plank_knees");

        assertThat(first(ann, 2, "q=plank&sort=favourites")).containsExactly("side_plank_knees", "side_plank");
        assertThat(first(bob, 2, "q=plank&sort=favourites")).containsExactly("side_plank", "side_plank_knees");
    }

    @Test
    void another_clinics_technique_is_missing_and_its_own_is_not() {
        var foreign = owns.of("north", "Not yours to like");
        var own = owns.of(clinic, "Ours to like");

        for (var method : List.of("PUT", "DELETE")) {
            for (var id : List.of(foreign, "no_such_technique", "own-" + UUID.randomUUID(), "x".repeat(5000))) {
                assertThat(status(ann, method, id)).as(method + " " + id).isEqualTo(404);
            }
            assertThat(status(ann, method, own)).isEqualTo(204);
        }
    }

    @Test
    void one_account_in_two_clinics_has_favourites_in_each() {
        var second = clinic + "-b";
        TestClinics.in(second, () -> {
            clinics.keep(new ClinicConfigured(
                    second,
                    "Another",
                    "Europe/London",
                    "01632 960100",
                    "999",
                    "111",
                    "116 123",
                    List.of(new ClinicConfigured.Member(ann, "Ann", "clinician"))));
            return null;
        });
        status(ann, "PUT", "open_book");

        assertThat(favourites(ann)).containsExactly("open_book");
        assertThat(given().auth()
                        .oauth2(Tokens.bearer(ann, second, "clinician"))
                        .get("/api/techniques?sort=favourites")
                        .path("items.findAll { it.favourite }.id")
                        .toString())
                .isEqualTo("[]");
    }

    @Test
    void only_a_clinician_has_favourites() {
        var path = "/api/techniques/bird_dog/favourite";
        given().put(path).then().statusCode(401);
        given().auth().oauth2(Tokens.patient(clinic, ann)).put(path).then().statusCode(403);
        given().auth().oauth2(Tokens.operator()).put(path).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.bearer(ann, "north", "clinician"))
                .put(path)
                .then()
                .statusCode(403);
    }

    @Test
    void what_was_released_last_was_used_last_by_who_released_it() {
        released(ann, "2026-11-02T09:12:00Z", "pelvic_tilt", "cat_cow");
        released(ann, "2026-11-03T09:12:00Z", "bridge");
        // Late and twice: what is known to be later stays.
        released(ann, "2026-10-01T09:12:00Z", "bridge", "own-" + UUID.randomUUID());

        await().untilAsserted(() ->
                assertThat(first(ann, 3, "sort=recent")).containsExactly("bridge", "cat_cow", "pelvic_tilt"));
        assertThat(as(ann, "sort=recent&limit=1").<String>path("items[0].lastUsed"))
                .isEqualTo("2026-11-03T09:12:00Z");
        assertThat(as(bob, "sort=recent").<List<String>>path("items.lastUsed")).containsOnlyNulls();
    }

    @Test
    void pages_in_order_of_use_meet_everything_once() {
        released(ann, "2026-11-02T09:12:00Z", "pelvic_tilt", "cat_cow", "bridge");
        await().untilAsserted(() -> assertThat(first(ann, 3, "sort=recent")).contains("pelvic_tilt"));

        var page = as(ann, "sort=recent&limit=2");
        var rest = as(ann, "sort=recent&limit=2&cursor=" + page.<String>path("next"));

        assertThat(page.<List<String>>path("items.id")).containsExactly("cat_cow", "bridge");
        assertThat(rest.<List<String>>path("items.id")).startsWith("pelvic_tilt");
        assertThat(given().auth()
                        .oauth2(Tokens.bearer(ann, clinic, "clinician"))
                        .get("/api/techniques?sort=name&cursor=" + page.<String>path("next"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_committed_example_of_a_release_is_understood() {
        var example = EventContract.example("ProgramReleased").replace("11111111-0000-4000-8000-000000000001", bob);
        Facts.publish("program.facts", "ProgramReleased", clinic, "p-1", example);

        await().untilAsserted(() -> assertThat(
                        as(bob, "sort=recent&limit=50").<List<String>>path("items.findAll { it.lastUsed }.id"))
                .contains("pelvic_tilt"));
    }

    private void released(String account, String at, String... techniques) {
        var items = Arrays.stream(techniques)
                .map("{\"technique\": \"%s\", \"addedLater\": 1}"::formatted)
                .collect(Collectors.joining(","));
        Facts.publish(
                "program.facts",
                "ProgramReleased",
                clinic,
                "p-1",
                "{\"content\": {\"items\": [%s]}, \"releasedBy\": \"%s\", \"releasedAt\": \"%s\"}"
                        .formatted(items, account, at));
    }

    private List<String> favourites(String account) {
        return as(account, "limit=50&sort=favourites").path("items.findAll { it.favourite }.id");
    }

    private List<String> first(String account, int count, String query) {
        return as(account, query + "&limit=" + count).path("items.id");
    }

    private Response as(String account, String query) {
        return given().auth()
                .oauth2(Tokens.bearer(account, clinic, "clinician"))
                .get("/api/techniques?" + query);
    }

    private int status(String account, String method, String technique) {
        return given().auth()
                .oauth2(Tokens.bearer(account, clinic, "clinician"))
                .request(method, "/api/techniques/" + technique + "/favourite")
                .statusCode();
    }
}
