package health.plumbline.catalog.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class RevisionTest {

    @Inject
    OwnTechniques owns;

    @Inject
    ObjectMapper json;

    @Test
    void nobody_changes_a_revision_neither_the_application_nor_the_owner_of_the_table() throws SQLException {
        for (var sql : List.of(
                "update technique_revision set hash = hash",
                "update technique_revision set content = '{}' where technique = 'cat_cow'",
                "delete from technique_revision",
                "truncate technique_revision cascade")) {
            assertThatThrownBy(() -> execute(Postgres.asApp("*"), sql))
                    .as(sql)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(Postgres.asOwner(), sql)).as(sql).hasMessageContaining("is never changed");
            assertThatThrownBy(() -> execute(Postgres.asSuperuser(), sql))
                    .as(sql)
                    .hasMessageContaining("is never changed");
        }
    }

    @Test
    void a_technique_that_has_revisions_is_never_deleted() {
        assertThatThrownBy(() -> execute(Postgres.asApp("*"), "delete from technique"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(Postgres.asSuperuser(), "delete from technique where id = 'cat_cow'"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void the_hash_is_that_of_the_kept_content() throws Exception {
        try (var connection = Postgres.asApp("*");
                var rows = connection
                        .createStatement()
                        .executeQuery("select hash, content::text from technique_revision")) {
            var seen = 0;
            while (rows.next()) {
                assertThat(ContentHash.of(json.readTree(rows.getString(2)))).isEqualTo(rows.getString(1));
                seen++;
            }
            assertThat(seen).isGreaterThanOrEqualTo(75);
        }
    }

    @Test
    void what_is_published_fits_its_contract() throws Exception {
        for (var id : List.of(
                "pos_90_90",
                "prone_forearms",
                "pelvic_tilt",
                "thoracic_foam_roll",
                "supine_pillow_knees",
                "quad_set",
                "band_row",
                "walking_programme")) {
            var fact = Facts.await("catalog.facts", "TechniquePublished", id);

            assertThat(fact.clinic()).isEqualTo("*");
            assertThat(EventContract.violations("TechniquePublished", fact.payload()))
                    .as(id)
                    .isEmpty();
            assertThat(json.readTree(fact.payload()).path("technique").asText()).isEqualTo(id);
        }
    }

    @Test
    void the_contract_refuses_what_is_not_one() {
        assertThat(EventContract.violations("TechniquePublished", "{\"technique\":\"cat_cow\"}"))
                .isNotEmpty();
        assertThat(EventContract.violations(
                        "TechniquePublished",
                        EventContract.example("TechniquePublished").replace("\"usual\"", "\"default\"")))
                .isNotEmpty();
    }

    @Test
    void the_example_of_the_contract_is_what_is_really_published() throws Exception {
        var example = json.readTree(EventContract.example("TechniquePublished"));
        var published = Facts.await(
                "catalog.facts", "TechniquePublished", example.path("technique").asText());

        assertThat(json.readTree(published.payload())).isEqualTo(example);
    }

    @Test
    void a_clinics_own_technique_is_told_as_the_clinics() {
        var id = owns.of("north", "Told of the north");

        assertThat(Facts.await("catalog.facts", "TechniquePublished", id).clinic())
                .isEqualTo("north");
    }

    @Test
    void revisions_published_at_once_get_numbers_of_their_own() throws Exception {
        var id = owns.of("north", "Before the rush");
        var people = Executors.newFixedThreadPool(4);
        try {
            CompletableFuture.allOf(IntStream.rangeClosed(1, 8)
                            .mapToObj(one -> CompletableFuture.runAsync(
                                    () -> owns.revised("north", id, "Wording " + one), people))
                            .toArray(CompletableFuture[]::new))
                    .get();
        } finally {
            people.shutdown();
        }

        try (var connection = Postgres.asApp("north");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*), max(number), (select revision from technique where id = '%1$s') from technique_revision where technique = '%1$s'"
                                        .formatted(id))) {
            rows.next();
            assertThat(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3))).containsOnly(9);
        }
    }

    @Test
    void the_same_content_again_is_no_new_revision() throws SQLException {
        var id = owns.of("north", "Said once");
        owns.revised("north", id, "Said once");

        try (var connection = Postgres.asApp("north");
                var rows = connection
                        .createStatement()
                        .executeQuery("select revision from technique where id = '" + id + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
