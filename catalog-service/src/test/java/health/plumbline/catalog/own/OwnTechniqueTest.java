package health.plumbline.catalog.own;

import static health.plumbline.catalog.own.Written.as;
import static health.plumbline.catalog.own.Written.copy;
import static health.plumbline.catalog.own.Written.create;
import static health.plumbline.catalog.own.Written.entry;
import static health.plumbline.catalog.own.Written.fields;
import static health.plumbline.catalog.own.Written.kept;
import static health.plumbline.catalog.own.Written.read;
import static health.plumbline.catalog.own.Written.retire;
import static health.plumbline.catalog.own.Written.revise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic writes, adapts, revises and retires techniques of its own. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class OwnTechniqueTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void what_a_clinician_writes_is_kept_found_and_told_as_the_clinics() throws Exception {
        var name = "Towel slide " + UUID.randomUUID();
        var id = create("north", entry(name))
                .then()
                .statusCode(201)
                .body("revision", equalTo(1))
                .body("changed", equalTo(true))
                .body("hints", hasSize(0))
                .header("Location", endsWith("/api/techniques/own-" + slug(name)))
                .extract()
                .<String>path("id");

        assertThat(id).isEqualTo("own-" + slug(name));
        read("north", id)
                .then()
                .statusCode(200)
                .body("name", equalTo(name))
                .body("seed", equalTo(false))
                .body("evidence.grade", equalTo("C"))
                .body("evidence.sources", equalTo(List.of("CLINIC")))
                .body("$", not(hasKey("adaptedFrom")))
                .body("$", not(hasKey("retirement")));
        as("north").queryParam("q", name).get("/api/techniques").then().body("items.id", hasItem(id));
        var fact = Facts.await("catalog.facts", "TechniquePublished", id);
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TechniquePublished", fact.payload()))
                .isEmpty();
        assertThat(audited("technique-published", id + "/1")).isEqualTo(Tokens.NORTH_CLINICIAN);
    }

    @Test
    void a_copy_says_what_differs_and_remembers_what_it_was_adapted_from() {
        var id = copy("north", "pelvic_tilt", fields().put("name", "Tilt on a bed " + UUID.randomUUID()))
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        read("north", id)
                .then()
                .body("adaptedFrom.id", equalTo("pelvic_tilt"))
                .body("adaptedFrom.revision", equalTo(1))
                .body("steps", hasSize(4))
                .body("dose.reps.max", equalTo(20))
                .body("seed", equalTo(false))
                .body("evidence.sources", equalTo(List.of("CLINIC")));

        var again = fields().put("name", "Softer tilt " + UUID.randomUUID()).put("revision", 1);
        again.putArray("steps").add("Lie down.").add("Tilt the pelvis a little.");
        var adapted = copy("north", id, again).then().statusCode(201).extract().<String>path("id");
        read("north", adapted)
                .then()
                .body("adaptedFrom.id", equalTo(id))
                .body("steps", hasSize(2))
                .body("dose.reps.max", equalTo(20));
    }

    @Test
    void a_copy_needs_a_name_of_its_own_and_a_revision_that_there_is() {
        copy("north", "pelvic_tilt", fields())
                .then()
                .statusCode(422)
                .body("violations.pointer", equalTo(List.of("/name")));
        copy("north", "pelvic_tilt", fields().put("name", "Of no revision").put("revision", 77))
                .then()
                .statusCode(404);
    }

    @Test
    void a_revision_names_the_one_it_replaces() {
        var written = entry();
        var id = kept("north", written);
        written.put("breathing", "Breathe as you like.");

        revise("north", id, 1, written)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("changed", equalTo(true));
        revise("north", id, 2, written)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("changed", equalTo(false));
        written.put("breathing", "Breathe slowly.");
        for (var seen : new Object[] {1, 3, null}) {
            revise("north", id, seen, written)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:plumbline:problem:entry-changed"));
        }
        read("north", id).then().body("breathing", equalTo("Breathe as you like."));
        read("north", id + "/revisions/1").then().statusCode(200).body("revision", equalTo(1));
        assertThat(Facts.all("catalog.facts").stream().filter(fact -> id.equals(fact.key())))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void of_two_who_revise_at_once_one_is_told_that_the_other_was_first() throws Exception {
        var id = kept("north", entry());
        var people = Executors.newFixedThreadPool(4);
        try {
            var answers = IntStream.range(0, 4)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> revise("north", id, 1, entry()).statusCode(), people))
                    .toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get();

            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409, 409, 409);
        } finally {
            people.shutdown();
        }
        read("north", id).then().body("revision", equalTo(2));
    }

    @Test
    void a_retired_one_is_read_as_before_and_never_offered_or_changed_again() {
        var name = "Going soon " + UUID.randomUUID();
        var written = entry(name);
        var id = kept("north", written);

        retire("north", id).then().statusCode(200).body("id", equalTo(id)).body("revision", equalTo(1));

        for (var path : List.of(id, id + "/revisions/1")) {
            read("north", path)
                    .then()
                    .statusCode(200)
                    .body("retired", equalTo(true))
                    .body("retirement.reason", equalTo("Replaced by a kinder one"));
        }
        as("north").queryParam("q", name).get("/api/techniques").then().body("items.id", not(hasItem(id)));
        retire("north", id).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:entry-retired"));
        revise("north", id, 1, written.put("breathing", "Otherwise."))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:entry-retired"));
        var fact = Facts.await("catalog.facts", "TechniqueRetired", id);
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TechniqueRetired", fact.payload())).isEmpty();
        assertThat(fact.payload()).doesNotContain("kinder");
        assertThat(EventContract.violations("TechniqueRetired", EventContract.example("TechniqueRetired")))
                .isEmpty();
        assertThat(EventContract.violations("TechniqueRetired", "{\"technique\":\"own-x\"}"))
                .isNotEmpty();
        assertThat(audited("technique-retired", id + "/1")).isEqualTo(Tokens.NORTH_CLINICIAN);
    }

    @Test
    void its_name_is_free_again_and_its_id_is_not() {
        var name = "Comes back " + UUID.randomUUID();
        var id = kept("north", entry(name));

        create("north", entry(name.toUpperCase()))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:entry-name-used"));
        retire("north", id).then().statusCode(200);
        assertThat(kept("north", entry(name))).isEqualTo(id + "-2");
    }

    @Test
    void two_names_that_read_alike_get_ids_of_their_own() {
        var name = "Bridge " + UUID.randomUUID();

        var first = kept("north", entry(name));
        var second = kept("north", entry(name + "!"));
        var souths = kept("south", entry(name));

        assertThat(List.of(second, souths)).containsExactly(first + "-2", first);
        revise("north", second, 1, entry(name)).then().statusCode(409);
        revise("north", first, 1, entry(name)).then().statusCode(200);
    }

    @Test
    void the_cores_own_are_copied_and_not_changed() {
        revise("north", "pelvic_tilt", 1, entry())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:entry-core"));
        retire("north", "pelvic_tilt").then().statusCode(409).body("type", equalTo("urn:plumbline:problem:entry-core"));
        read("north", "pelvic_tilt").then().body("revision", equalTo(1)).body("retired", equalTo(false));
    }

    @Test
    void what_reads_badly_is_kept_with_a_hint_and_a_rejected_claim_is_not_kept() {
        var written = entry();
        written.putArray("steps").add("word ".repeat(30) + "end.");
        create("north", written)
                .then()
                .statusCode(201)
                .body("hints[0].field", equalTo("steps[0]"))
                .body("hints[0].why", equalTo("This sentence has 31 words."));

        var claim = entry();
        claim.withArrayProperty("stop").add("This is safe for everyone.");
        create("north", claim.put("name", "Realign your hips"))
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        equalTo(List.of("/name", "/stop/" + (claim.path("stop").size() - 1))));
    }

    @Test
    void a_clinic_has_room_for_two_thousand_in_use() throws SQLException {
        onSuperuser("insert into technique (clinic, id, revision) select 'south', 'own-filler-' || n, 1"
                + " from generate_series(1, 2000) n");
        try {
            create("south", entry()).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:entry-limit"));
            copy("south", "pelvic_tilt", fields().put("name", "One too many"))
                    .then()
                    .statusCode(409);
            create("north", entry()).then().statusCode(201);
        } finally {
            onSuperuser("delete from technique where clinic = 'south' and id like 'own-filler-%'");
        }
        create("south", entry()).then().statusCode(201);
    }

    @Test
    void what_was_retired_stays_so_whoever_may_write_the_row() throws SQLException {
        var id = kept("north", entry());
        retire("north", id).then().statusCode(200);

        try (var connection = Postgres.asApp("north");
                var statement = connection.createStatement()) {
            for (var change : List.of("retired = false", "revision = 2", "retired_at = null, retired_reason = null")) {
                assertThat(catchThrowable(
                                () -> statement.execute("update technique set " + change + " where id = '" + id + "'")))
                        .as(change)
                        .hasMessageContaining("stays as it is");
            }
        }
    }

    private static String slug(String name) {
        return name.toLowerCase().replace(' ', '-');
    }

    private static String audited(String act, String about) {
        try (var connection = Postgres.asApp("north");
                var rows = connection
                        .createStatement()
                        .executeQuery("select actor from audit_entry where act = '%s' and about = '%s'"
                                .formatted(act, about))) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onSuperuser(String sql) throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
