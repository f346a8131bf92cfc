package health.plumbline.catalog.technique;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TenantLayer;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hamcrest.Matcher;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The core is everybody's, a clinic's own nobody else's: by either layer alone and by both together. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TechniqueIsolationTest {

    private static final List<String> TABLES = List.of("technique", "technique_revision", "technique_listing");

    @Inject
    OwnTechniques owns;

    @Inject
    Techniques techniques;

    @Inject
    Session database;

    private String norths;

    @BeforeEach
    void one_technique_of_the_north() {
        TestClinics.configure();
        norths = owns.of("north", "Aurora borealis reach");
    }

    @Test
    void by_sql_a_clinic_sees_the_core_and_its_own_and_nobody_sees_nothing() throws SQLException {
        for (var table : List.of(
                "technique where id =",
                "technique_revision where technique =",
                "technique_listing where technique =")) {
            assertThat(count(Postgres.asApp("north"), table + " '" + norths + "'"))
                    .isOne();
            assertThat(count(Postgres.asApp("south"), table + " '" + norths + "'"))
                    .isZero();
            assertThat(count(Postgres.asApp("*"), table + " '" + norths + "'")).isZero();
            assertThat(count(Postgres.asApp("south"), table + " 'cat_cow'")).isOne();
        }
        for (var table : TABLES) {
            assertThat(count(Postgres.asApp(), table)).isZero();
            assertThat(count(Postgres.asApp("-none-"), table)).isZero();
        }
    }

    @Test
    void row_level_security_holds_where_the_query_names_no_clinic() {
        var all = "select count(*) from technique t join technique_revision r on r.technique = t.id where t.id = :id";

        assertThat(TestClinics.in("north", () -> counted(all))).isOne();
        assertThat(TestClinics.in("south", () -> counted(all))).isZero();
    }

    @Test
    void with_row_level_security_off_the_queries_and_the_tenant_of_the_entity_still_hold() throws SQLException {
        rowLevelSecurity("disable");
        try {
            assertThat(count(Postgres.asApp("south"), "technique where id = '" + norths + "'"))
                    .isOne();

            seenByApi("north");
            unseenByApi("south");
            assertThat(TestClinics.in("north", () -> techniques.own(norths))).isPresent();
            assertThat(TestClinics.in("south", () -> techniques.own(norths))).isEmpty();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void with_the_tenant_of_the_entity_off_row_level_security_still_holds() {
        TenantLayer.off(() -> {
            seenByApi("north");
            unseenByApi("south");
            assertThat(TestClinics.in("north", () -> techniques.own(norths))).isPresent();
            assertThat(TestClinics.in("south", () -> techniques.own(norths))).isEmpty();
        });
    }

    @Test
    void with_both_the_api_shows_it_to_its_clinic_alone() {
        seenByApi("north");
        unseenByApi("south");
    }

    @Test
    void a_clinic_writes_only_what_is_its_own() throws SQLException {
        var retire = "update technique set retired = not retired where id = '%s'";
        assertThat(update("north", retire.formatted(norths))).isOne();
        assertThat(update("south", retire.formatted(norths))).isZero();
        assertThat(update("north", retire.formatted("cat_cow"))).isZero();

        var add = "insert into technique (clinic, id, revision) values ('%s', '%s', 1)";
        assertThat(update("south", add.formatted("south", norths + "s"))).isOne();
        assertThatThrownBy(() -> update("south", add.formatted("north", norths + "n")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("south", add.formatted("*", "planted")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void an_own_id_never_meets_one_of_the_core() {
        var add = "insert into technique (clinic, id, revision) values ('%s', '%s', 1)";

        assertThatThrownBy(() -> update("south", add.formatted("south", "cat_cow")))
                .hasMessageContaining("technique_id_form");
        assertThatThrownBy(() -> update("*", add.formatted("*", "own-core"))).hasMessageContaining("technique_id_form");
    }

    @Test
    void what_one_clinics_clinicians_like_and_use_no_other_clinic_sees_or_writes() throws SQLException {
        for (var table : List.of("technique_favourite", "technique_use")) {
            var more = table.equals("technique_use") ? ", now()" : "";
            var add = "insert into " + table + " values ('%s', 'somebody', '" + norths + "'" + more + ")";
            assertThat(update("north", add.formatted("north"))).isOne();
            assertThatThrownBy(() -> update("south", add.formatted("north")))
                    .hasMessageContaining("row-level security");

            var norths = table + " where account = 'somebody' and technique = '" + this.norths + "'";
            assertThat(count(Postgres.asApp("north"), norths)).isOne();
            for (var other : List.of("south", "*", "-none-")) {
                assertThat(count(Postgres.asApp(other), norths)).isZero();
            }
            assertThat(count(Postgres.asApp(), norths)).isZero();
        }
        assertThat(update("south", "delete from technique_favourite where technique = '" + norths + "'"))
                .isZero();
        assertThat(update("south", "update technique_use set used_at = now() where technique = '" + norths + "'"))
                .isZero();
        assertThat(update("south", "update technique_listing set name = 'x' where technique = '" + norths + "'"))
                .isZero();
    }

    private void seenByApi(String clinic) {
        var token = Tokens.clinician(clinic);
        given().auth().oauth2(token).get("/api/techniques/" + norths).then().statusCode(200);
        for (var path : List.of("", "?cursor=2", "/1", "/1/changes")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/techniques/" + norths + "/revisions" + path)
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(token)
                .get("/api/techniques?limit=50&q=aurora borealis")
                .then()
                .body("items.id", hasItem(norths))
                .body("facets.owner.value", hasItem("own"));
        for (var method : List.of("PUT", "DELETE")) {
            given().auth()
                    .oauth2(token)
                    .request(method, "/api/techniques/" + norths + "/favourite")
                    .then()
                    .statusCode(204);
        }
        exported(token, containsString(norths));
    }

    private void unseenByApi(String clinic) {
        var token = Tokens.clinician(clinic);
        given().auth().oauth2(token).get("/api/techniques/" + norths).then().statusCode(404);
        for (var path : List.of("", "?cursor=2", "/1", "/1/changes")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/techniques/" + norths + "/revisions" + path)
                    .then()
                    .statusCode(404);
        }
        for (var method : List.of("PUT", "DELETE")) {
            given().auth()
                    .oauth2(token)
                    .request(method, "/api/techniques/" + norths + "/favourite")
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(token)
                .get("/api/techniques?q=aurora borealis")
                .then()
                .body("total", equalTo(0))
                .body("facets.region", empty());
        for (var query : List.of(
                "?limit=50", "?limit=50&q=aurora borealis", "?limit=50&sort=favourites", "?limit=50&sort=recent")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/techniques" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", not(hasItem(norths)));
        }
        exported(token, not(containsString(norths)));
    }

    private static void exported(String token, Matcher<String> as) {
        for (var format : List.of("catalog", "fhir")) {
            given().auth()
                    .oauth2(token)
                    .get("/api/exports/" + format + "?core=true")
                    .then()
                    .statusCode(200)
                    .body(as);
        }
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
