package health.plumbline.catalog.template;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TenantLayer;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The core is everybody's, a clinic's own nobody else's: by either layer alone and by both together. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TemplateIsolationTest {

    private static final List<String> TABLES = List.of("template", "template_revision");

    @Inject
    OwnTemplates owns;

    @Inject
    Templates templates;

    @Inject
    OwnTechniques techniques;

    @Inject
    ReadTemplate read;

    @Inject
    Session database;

    private String norths;

    @BeforeEach
    void one_template_of_the_north() {
        TestClinics.configure();
        norths = owns.of("north", "Northern lights week");
    }

    @Test
    void by_sql_a_clinic_sees_the_core_and_its_own_and_nobody_sees_nothing() throws SQLException {
        for (var table : List.of("template where id =", "template_revision where template =")) {
            assertThat(count(Postgres.asApp("north"), table + " '" + norths + "'"))
                    .isOne();
            assertThat(count(Postgres.asApp("south"), table + " '" + norths + "'"))
                    .isZero();
            assertThat(count(Postgres.asApp("*"), table + " '" + norths + "'")).isZero();
            assertThat(count(Postgres.asApp("south"), table + " 'TPL-NECK'")).isOne();
        }
        for (var table : TABLES) {
            assertThat(count(Postgres.asApp(), table)).isZero();
            assertThat(count(Postgres.asApp("-none-"), table)).isZero();
        }
    }

    @Test
    void row_level_security_holds_where_the_query_names_no_clinic() {
        var all = "select count(*) from template t join template_revision r on r.template = t.id where t.id = :id";

        assertThat(TestClinics.in("north", () -> counted(all))).isOne();
        assertThat(TestClinics.in("south", () -> counted(all))).isZero();
    }

    @Test
    void with_row_level_security_off_the_queries_and_the_tenant_of_the_entity_still_hold() throws SQLException {
        rowLevelSecurity("disable");
        try {
            assertThat(count(Postgres.asApp("south"), "template where id = '" + norths + "'"))
                    .isOne();

            seenByApi("north");
            unseenByApi("south");
            assertThat(TestClinics.in("north", () -> templates.own(norths))).isPresent();
            assertThat(TestClinics.in("south", () -> templates.own(norths))).isEmpty();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void with_the_tenant_of_the_entity_off_row_level_security_still_holds() {
        TenantLayer.off(() -> {
            seenByApi("north");
            unseenByApi("south");
            assertThat(TestClinics.in("north", () -> templates.own(norths))).isPresent();
            assertThat(TestClinics.in("south", () -> templates.own(norths))).isEmpty();
        });
    }

    @Test
    void with_both_the_api_shows_it_to_its_clinic_alone() {
        seenByApi("north");
        unseenByApi("south");
    }

    @Test
    void a_clinic_writes_only_what_is_its_own() throws SQLException {
        var retire = "update template set retired = not retired where id = '%s'";
        assertThat(update("north", retire.formatted(norths))).isOne();
        assertThat(update("south", retire.formatted(norths))).isZero();
        assertThat(update("north", retire.formatted("TPL-NECK"))).isZero();

        var add = "insert into template (clinic, id, revision) values ('%s', '%s', 1)";
        assertThat(update("south", add.formatted("south", norths + "s"))).isOne();
        assertThatThrownBy(() -> update("south", add.formatted("north", norths + "n")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("south", add.formatted("*", "TPL-PLANTED")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_clinics_template_names_the_core_and_its_own_techniques_and_no_others() {
        var technique = techniques.of("north", "Like the pelvic tilt");
        var entry = JsonNodeFactory.instance.objectNode();
        entry.putArray("items").addObject().put("technique", technique).put("text", "10");

        assertThat(TestClinics.in("north", () -> misnamed(entry))).isEmpty();
        assertThat(TestClinics.in("south", () -> misnamed(entry))).containsExactly("items[0].technique");
        assertThat(TestClinics.in("*", () -> misnamed(entry))).containsExactly("items[0].technique");
    }

    @Test
    void a_retired_technique_is_no_longer_named() throws SQLException {
        var technique = techniques.of("north", "Like the pelvic tilt");
        var entry = JsonNodeFactory.instance.objectNode();
        entry.putArray("items").addObject().put("technique", technique).put("text", "10");
        update("north", "update technique set retired = true where id = '%s'".formatted(technique));

        assertThat(TestClinics.in("north", () -> misnamed(entry))).containsExactly("items[0].technique");
    }

    @Test
    void a_retired_template_is_no_longer_offered_and_stays_readable() throws SQLException {
        update("north", "update template set retired = true where id = '%s'".formatted(norths));

        asked("north", "?limit=50&q=northern lights").statusCode(200).body("items.id", not(hasItem(norths)));
        asked("north", "/" + norths).statusCode(200).body("retired", equalTo(true));
    }

    private List<String> misnamed(JsonNode entry) {
        return read.among(entry).read("own-1", entry).faults().stream()
                .map(Fault::field)
                .filter(field -> field.startsWith("items"))
                .toList();
    }

    @Test
    void an_own_id_never_meets_one_of_the_core() {
        var add = "insert into template (clinic, id, revision) values ('%s', '%s', 1)";

        assertThatThrownBy(() -> update("south", add.formatted("south", "TPL-NECK")))
                .hasMessageContaining("template_id_form");
        assertThatThrownBy(() -> update("*", add.formatted("*", "own-core"))).hasMessageContaining("template_id_form");
    }

    private void seenByApi(String clinic) {
        for (var path : List.of("", "/revisions", "/revisions/1")) {
            asked(clinic, "/" + norths + path).statusCode(200);
        }
        for (var query : List.of("?limit=50", "?limit=50&q=northern lights")) {
            asked(clinic, query).statusCode(200).body("items.id", hasItem(norths));
        }
    }

    private void unseenByApi(String clinic) {
        for (var path : List.of("", "/revisions", "/revisions?cursor=2", "/revisions/1")) {
            asked(clinic, "/" + norths + path).statusCode(404);
        }
        for (var query : List.of("?limit=50", "?limit=50&q=northern lights")) {
            asked(clinic, query).statusCode(200).body("items.id", not(hasItem(norths)));
        }
    }

    private static ValidatableResponse asked(String clinic, String what) {
        return given().auth()
                .oauth2(Tokens.clinician(clinic))
                .get("/api/templates" + what)
                .then();
    }

    private int counted(String query) {
        return database.createNativeQuery(query, Long.class)
                .setParameter("id", norths)
                .getSingleResult()
                .intValue();
    }

    private static int count(Connection connection, String what) throws SQLException {
        try (connection;
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int update(String clinic, String sql) throws SQLException {
        try (var connection = Postgres.asApp(clinic);
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void rowLevelSecurity(String state) throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                statement.execute("alter table %s %s row level security".formatted(table, state));
            }
        }
    }
}
