package health.plumbline.catalog.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.Core;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TemplateRevisionTest {

    @Inject
    OwnTemplates owns;

    @Inject
    ObjectMapper json;

    @Test
    void nobody_changes_a_revision_neither_the_application_nor_the_owner_of_the_table() {
        for (var sql : List.of(
                "update template_revision set hash = hash",
                "delete from template_revision",
                "truncate template_revision")) {
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
    void a_template_that_has_revisions_is_never_deleted() {
        assertThatThrownBy(() -> execute(Postgres.asApp("*"), "delete from template"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(Postgres.asSuperuser(), "delete from template where id = 'TPL-NECK'"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void the_hash_is_that_of_the_kept_content() throws Exception {
        try (var connection = Postgres.asApp("*");
                var rows = connection
                        .createStatement()
                        .executeQuery("select hash, content::text from template_revision")) {
            var seen = 0;
            while (rows.next()) {
                assertThat(ContentHash.of(json.readTree(rows.getString(2)))).isEqualTo(rows.getString(1));
                seen++;
            }
            assertThat(seen).isGreaterThanOrEqualTo(17);
        }
    }

    @Test
    void what_is_published_fits_its_contract() throws Exception {
        for (var entry : Core.templateEntries()) {
            var id = entry.path("id").asText();
            var fact = Facts.await("catalog.facts", "TemplatePublished", id);

            assertThat(fact.clinic()).isEqualTo("*");
            assertThat(EventContract.violations("TemplatePublished", fact.payload()))
                    .as(id)
                    .isEmpty();
            assertThat(json.readTree(fact.payload()).path("template").asText()).isEqualTo(id);
        }
    }

    @Test
    void the_contract_refuses_what_is_not_one() {
        assertThat(EventContract.violations("TemplatePublished", "{\"template\":\"TPL-NECK\"}"))
                .isNotEmpty();
        assertThat(EventContract.violations(
                        "TemplatePublished",
                        EventContract.example("TemplatePublished").replace("\"from\"", "\"least\"")))
                .isNotEmpty();
    }

    @Test
    void the_example_of_the_contract_is_what_is_really_published() throws Exception {
        var example = json.readTree(EventContract.example("TemplatePublished"));
        var published = Facts.await(
                "catalog.facts", "TemplatePublished", example.path("template").asText());

        assertThat(json.readTree(published.payload())).isEqualTo(example);
    }

    @Test
    void a_clinics_own_template_is_told_as_the_clinics() {
        var id = owns.of("north", "Told of the north");

        var fact = Facts.await("catalog.facts", "TemplatePublished", id);

        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TemplatePublished", fact.payload()))
                .isEmpty();
    }

    @Test
    void the_same_content_again_is_no_new_revision() throws SQLException {
        var id = owns.of("north", "Said once");
        owns.revised("north", id, "Said once");

        try (var connection = Postgres.asApp("north");
                var rows = connection
                        .createStatement()
                        .executeQuery("select revision from template where id = '" + id + "'")) {
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
