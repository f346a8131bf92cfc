package health.plumbline.catalog.condition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conditions are everybody's to read and no clinic's to write, and a published revision nobody's to change. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ConditionIsolationTest {

    private static final List<String> TABLES = List.of("condition", "condition_revision");

    @Inject
    Conditions conditions;

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void by_sql_every_clinic_sees_them_and_nobody_sees_nothing() throws SQLException {
        for (var table : TABLES) {
            for (var clinic : List.of("north", "south", "*")) {
                assertThat(count(Postgres.asApp(clinic), table)).isGreaterThanOrEqualTo(64);
            }
            assertThat(count(Postgres.asApp(), table)).isZero();
            assertThat(count(Postgres.asApp("-none-"), table)).isZero();
            assertThat(count(Postgres.asOwner(), table)).isZero();
        }
    }

    @Test
    void a_clinic_writes_none_neither_as_its_own_nor_as_the_installations() throws SQLException {
        assertThat(update("north", "update condition set revision = revision + 1"))
                .isZero();
        var add = "insert into condition (clinic, code, revision) values ('%s', 'PLANTED', 1)";
        assertThatThrownBy(() -> update("north", add.formatted("*"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("north", add.formatted("north")))
                .hasMessageContaining("condition_is_the_installations");
        var say =
                """
                insert into condition_revision (clinic, condition, number, hash, content, published_at, label, words, lexemes)
                values ('%s', 'VERTIGO', 99, 'sha256:' || repeat('0', 64), '{}', now(), '', '', '')""";
        assertThatThrownBy(() -> update("north", say.formatted("*"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("north", say.formatted("north"))).hasMessageContaining("foreign key");
    }

    @Test
    void nobody_changes_a_revision_neither_the_application_nor_the_owner_of_the_table() {
        for (var sql : List.of(
                "update condition_revision set hash = hash",
                "delete from condition_revision",
                "truncate condition_revision")) {
            assertThatThrownBy(() -> execute(Postgres.asApp("*"), sql))
                    .as(sql)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(Postgres.asOwner(), sql)).as(sql).hasMessageContaining("is never changed");
            assertThatThrownBy(() -> execute(Postgres.asSuperuser(), sql))
                    .as(sql)
                    .hasMessageContaining("is never changed");
        }
        assertThatThrownBy(() -> execute(Postgres.asApp("*"), "delete from condition"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(Postgres.asSuperuser(), "delete from condition where code = 'VERTIGO'"))
                .hasMessageContaining("foreign key");
    }

    @Test
    void by_either_layer_alone_a_clinic_reads_them_and_has_none_of_its_own_to_revise() throws SQLException {
        readButNotOwned();
        TenantLayer.off(this::read);
        rowLevelSecurity("disable");
        try {
            readButNotOwned();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void with_the_tenant_of_the_entity_off_row_level_security_still_refuses_to_revise() {
        TenantLayer.off(() -> assertThat(TestClinics.in("north", () -> conditions.own("VERTIGO")))
                .isEmpty());
    }

    private void readButNotOwned() {
        read();
        assertThat(TestClinics.in("north", () -> conditions.own("VERTIGO"))).isEmpty();
        assertThat(TestClinics.in("*", () -> conditions.own("VERTIGO"))).isPresent();
    }

    private void read() {
        for (var clinic : List.of("north", "south")) {
            for (var path : List.of("/api/conditions/VERTIGO", "/api/conditions", "/api/conditions?q=vertigo")) {
                given().auth().oauth2(Tokens.clinician(clinic)).get(path).then().statusCode(200);
            }
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (connection;
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
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

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(sql);
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
