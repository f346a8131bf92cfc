package health.plumbline.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ExchangeTest {

    /** An entry of the core; a clinic's own template may well name techniques of the core. */
    private static final String CORES_OWN = "\"url\":\"urn:plumbline:core:";

    private final Parcels north = new Parcels("north");
    private final Parcels south = new Parcels("south");

    @Inject
    OwnTechniques owns;

    private String norths;

    @BeforeEach
    void one_technique_of_the_north() {
        TestClinics.configure();
        norths = owns.of("north", "Northern lights stretch");
    }

    @Test
    void an_export_is_one_file_to_keep_with_revision_and_hash_of_each() {
        owns.revised("north", norths, "Northern lights stretch, slower");

        var file = north.export("catalog")
                .header("Content-Disposition", startsWith("attachment; filename=\"plumbline-catalog-20"))
                .contentType("application/json")
                .body("format", equalTo("plumbline-catalog"))
                .body("formatVersion", equalTo(1))
                .body("madeAt", startsWith("20"));

        var entry = Parcels.entry(Parcels.json(file), norths);
        assertThat(entry.path("url").asText()).isEqualTo("urn:plumbline:clinic:north:technique:" + norths);
        assertThat(entry.path("revision").intValue()).isEqualTo(2);
        assertThat(entry.path("retired").booleanValue()).isFalse();
        assertThat(entry.path("content").path("name").asText()).isEqualTo("Northern lights stretch, slower");
        assertThat(entry.path("hash").asText())
                .isEqualTo(ContentHash.of(entry.path("content")))
                .isEqualTo(north.technique(norths).extract().path("hash"));
    }

    @Test
    void it_has_the_core_only_if_that_is_wanted_and_what_another_clinic_has_never() {
        var souths = owns.of("south", "Southern cross stretch");

        for (var format : List.of("catalog", "fhir")) {
            var own = north.export(format).extract().asString();
            assertThat(own).contains(norths).doesNotContain(souths).doesNotContain(CORES_OWN);

            var all = north.export(format + "?core=true").extract().asString();
            assertThat(all).contains(norths).doesNotContain(souths).contains("urn:plumbline:core:technique:cat_cow");
        }
        assertThat(south.export("catalog").extract().asString())
                .contains(souths)
                .doesNotContain(norths);
    }

    @Test
    void more_than_one_page_of_techniques_is_exported_whole() {
        var many = IntStream.range(0, 130)
                .mapToObj(number -> owns.of("north", "Stretch number " + number))
                .toList();

        var exported = north.export("catalog").extract().asString();

        assertThat(many).allMatch(exported::contains);
    }

    @Test
    void what_another_clinic_exported_is_taken_under_an_id_of_one_s_own_and_says_the_same() {
        for (var format : List.of("catalog", "fhir")) {
            var parcel = north.only(format, owns.of("north", "Stretch for " + format));
            var origin = Parcels.id(parcel);

            var here = south.take(parcel)
                    .statusCode(200)
                    .body("taken", equalTo(true))
                    .body("added", equalTo(1))
                    .body("lines", hasSize(1))
                    .body("lines[0].outcome", equalTo("added"))
                    .body("lines[0].revision", equalTo(1))
                    .body("lines[0].notes", hasSize(0))
                    .extract()
                    .<String>path("lines[0].id");

            assertThat(here).startsWith("own-").isNotEqualTo(origin);
            var copy = (ObjectNode)
                    Parcels.entry(Parcels.json(south.export("catalog")), here).path("content");
            var original = (ObjectNode)
                    Parcels.entry(Parcels.json(north.export("catalog")), origin).path("content");
            assertThat(ContentHash.of(copy.put("technique", origin))).isEqualTo(ContentHash.of(original));
            Facts.await(
                    "catalog.facts", "TechniquePublished", fact -> fact.key().equals(here));
        }
    }

    @Test
    void taking_it_again_changes_nothing_and_taking_its_next_revision_makes_one() {
        for (var format : List.of("catalog", "fhir")) {
            var id = owns.of("north", "Stretch to come again");
            var first = north.only(format, id);
            south.take(first).statusCode(200);

            south.take(first)
                    .statusCode(200)
                    .body("unchanged", equalTo(1))
                    .body("added", equalTo(0))
                    .body("lines[0].revision", equalTo(1));

            owns.revised("north", id, "Stretch to come again, and better");
            south.take(north.only(format, id))
                    .statusCode(200)
                    .body("changed", equalTo(1))
                    .body("lines[0].revision", equalTo(2));
        }
    }

    @Test
    void at_home_it_is_a_revision_of_the_very_technique() {
        var before = north.only("catalog", norths);
        owns.revised("north", norths, "Northern lights stretch, changed");

        north.take(before)
                .statusCode(200)
                .body("changed", equalTo(1))
                .body("lines[0].id", equalTo(norths))
                .body("lines[0].revision", equalTo(3));

        north.technique(norths).body("name", equalTo("Northern lights stretch"));
    }

    @Test
    void a_trial_says_what_would_come_of_it_and_does_nothing() {
        var parcel = north.only("catalog", norths);

        var id = south.tryOut(parcel)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("taken", equalTo(false))
                .body("added", equalTo(1))
                .extract()
                .<String>path("lines[0].id");
        south.missing(id);

        south.take(parcel).statusCode(200);
        south.tryOut(parcel).statusCode(200).body("unchanged", equalTo(1));
    }

    @Test
    void one_bad_entry_refuses_the_file_and_a_trial_says_so_entry_by_entry() {
        var parcel =
                Parcels.of(north.only("catalog", norths), north.only("catalog", owns.of("north", "Broken stretch")));
        var broken = (ObjectNode) parcel.path("techniques").get(1);
        broken.remove("hash");
        ((ObjectNode) broken.path("content")).put("category", "juggling").remove("steps");

        south.take(parcel)
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:import-refused"))
                .body("violations.pointer", contains("/techniques/1", "/techniques/1"))
                .body("violations.message", contains(containsString("category"), containsString("steps")));
        var id = south.tryOut(parcel)
                .statusCode(200)
                .body("refused", equalTo(1))
                .body("added", equalTo(1))
                .body("lines[1].outcome", equalTo("refused"))
                .body("lines[1].notes.field", contains("category", "steps"))
                .extract()
                .<String>path("lines[0].id");
        south.missing(id);
    }

    @Test
    void content_that_was_changed_on_the_way_is_refused_unless_its_hash_is_left_out() {
        var parcel = north.only("catalog", norths);
        var entry = (ObjectNode) parcel.path("techniques").get(0);
        ((ObjectNode) entry.path("content")).put("name", "Another name");

        south.take(parcel).statusCode(422).body("violations[0].message", containsString("hash"));

        entry.remove("hash");
        south.take(parcel).statusCode(200).body("added", equalTo(1));
    }

    @Test
    void references_follow_what_comes_along_keep_what_is_here_and_leave_out_what_is_not() {
        var harder = owns.of("north", "Harder stretch");
        var absent = "own-" + UUID.randomUUID();
        var parcel = Parcels.of(north.only("catalog", norths), north.only("catalog", harder));
        var entry = (ObjectNode) parcel.path("techniques").get(0);
        entry.remove("hash");
        var content = (ObjectNode) entry.path("content");
        content.putArray("progressions").add(harder).add("cat_cow").add(absent);
        content.putArray("regressions").add("no_such_thing");

        var ids = south.take(parcel)
                .statusCode(200)
                .body("lines[0].notes.field", contains("progressions", "regressions"))
                .body("lines[0].notes[0].why", containsString(absent))
                .extract()
                .<List<String>>path("lines.id");

        south.technique(ids.get(0))
                .body("progressions", contains(ids.get(1), "cat_cow"))
                .body("regressions", hasSize(0));
    }

    @Test
    void what_is_of_the_core_or_retired_is_passed_over() throws Exception {
        var core = Parcels.onlyId(Parcels.json(north.export("catalog?core=true")), "cat_cow");
        south.take(core)
                .statusCode(200)
                .body("passedOver", equalTo(1))
                .body("lines[0].notes[0].why", containsString("core"));

        var parcel = north.only("catalog", norths);
        var here = south.take(parcel).extract().<String>path("lines[0].id");
        retire(here);
        south.take(parcel)
                .statusCode(200)
                .body("lines[0].outcome", equalTo("passed-over"))
                .body("lines[0].notes[0].why", containsString("retired here"));

        retire(norths);
        for (var format : List.of("catalog", "fhir")) {
            south.take(north.only(format, norths))
                    .statusCode(200)
                    .body("lines[0].outcome", equalTo("passed-over"))
                    .body("lines[0].notes[0].why", containsString("where it comes from"));
        }
    }

    @Test
    void a_core_technique_that_is_unknown_here_becomes_one_s_own() {
        var core = Parcels.onlyId(Parcels.json(north.export("catalog?core=true")), "cat_cow");
        var entry = (ObjectNode) core.path("techniques").get(0);
        entry.put("url", "urn:plumbline:core:technique:cat_dog").remove("hash");
        ((ObjectNode) entry.path("content")).put("technique", "cat_dog");

        south.take(core).statusCode(200).body("added", equalTo(1)).body("lines[0].id", startsWith("own-"));
        south.missing("cat_dog");
    }

    @Test
    void an_import_writes_nothing_of_another_clinic_whatever_it_claims() {
        var before = north.technique(norths).extract().<String>path("hash");
        var parcel = north.only("catalog", norths);
        var entry = (ObjectNode) parcel.path("techniques").get(0);
        entry.remove("hash");
        ((ObjectNode) entry.path("content")).put("name", "Southern forgery");

        var here = south.take(parcel).statusCode(200).extract().<String>path("lines[0].id");

        assertThat(north.technique(norths).extract().<String>path("hash")).isEqualTo(before);
        north.missing(here);
        assertThat(north.export("catalog").extract().asString()).doesNotContain("Southern forgery");
    }

    @Test
    void only_clinicians_hand_over() {
        var admin = Tokens.bearer(Tokens.NORTH_CLINICIAN, "north", "clinic-admin");
        for (var token : List.of(admin, Tokens.operator())) {
            for (var path : List.of("/api/exports/catalog", "/api/exports/fhir")) {
                RestAssured.given().auth().oauth2(token).get(path).then().statusCode(403);
                RestAssured.given().get(path).then().statusCode(401);
            }
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/imports")
                    .then()
                    .statusCode(403);
        }
    }

    private static void retire(String id) throws Exception {
        try (var connection = Postgres.asSuperuser();
                var statement = connection.prepareStatement("update technique set retired = true where id = ?")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
