package health.plumbline.catalog.translation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A translation is as private as its technique, and what was written or reviewed never changes. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TranslationIsolationTest {

    private static final List<String> TABLES = List.of("technique_translation", "technique_translation_review");

    @Inject
    OwnTechniques owns;

    @Inject
    Translations translations;

    private String norths;

    @BeforeEach
    void a_reviewed_translation_of_the_north() {
        TestClinics.configure();
        norths = owns.of("north", "Northern tilt");
        as("north").body(TranslationResourceTest.sound()).put(at("/de")).then().statusCode(200);
        as("north").body(Map.of("revision", 1)).post(at("/de/review")).then().statusCode(200);
    }

    @Test
    void to_another_clinic_it_is_as_missing_as_one_that_never_was() {
        served("north", 200);
        served("south", 404);
        as("south").body(TranslationResourceTest.sound()).put(at("/de")).then().statusCode(404);
        as("south").body(Map.of("revision", 1)).post(at("/de/review")).then().statusCode(404);
        as("north").get(at("/fr")).then().statusCode(404);
    }

    @Test
    void by_sql_a_clinic_sees_the_core_and_its_own_and_nobody_sees_nothing() throws SQLException {
        for (var table : TABLES) {
            var of = table + " where technique = '" + norths + "'";
            assertThat(count(Postgres.asApp("north"), of)).isOne();
            assertThat(count(Postgres.asApp("south"), of)).isZero();
            assertThat(count(Postgres.asApp("*"), of)).isZero();
            assertThat(count(Postgres.asApp(), table)).isZero();
            assertThat(count(Postgres.asApp("-none-"), table)).isZero();
        }
        assertThat(count(Postgres.asApp("south"), "technique_translation where technique = 'pelvic_tilt'"))
                .isOne();
    }

    @Test
    void with_row_level_security_off_the_queries_still_hold() throws SQLException {
        rowLevelSecurity("disable");
        try {
            assertThat(count(Postgres.asApp("south"), "technique_translation where technique = '" + norths + "'"))
                    .isOne();
            served("north", 200);
            served("south", 404);
            assertThat(TestClinics.in("south", () -> translations.of(norths))).isEmpty();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void a_clinic_writes_and_reviews_only_as_itself_and_only_the_core_or_its_own() {
        var add =
                """
                insert into technique_translation select '%s', technique, language, number + 1, source_revision, source_hash,
                hash, content, written_by, written_at from technique_translation where technique = '%s' and number = 1""";
        assertThatThrownBy(() -> update("north", add.formatted("*", "pelvic_tilt")))
                .hasMessageContaining("row-level security");
        var review = "insert into technique_translation_review values ('%s', '%s', '%s', 'de', 1, 'x', 'X', now())";
        assertThatThrownBy(() -> update("north", review.formatted("*", "*", "pelvic_tilt")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("south", review.formatted("south", "north", norths)))
                .hasMessageContaining("a_review_is_of_the_core_or_ones_own");
    }

    @Test
    void nobody_changes_what_was_written_or_reviewed() {
        for (var table : TABLES) {
            for (var sql : List.of("update %s set number = number", "delete from %s", "truncate %s")) {
                assertThatThrownBy(() -> update("north", sql.formatted(table)))
                        .hasMessageContaining("permission denied");
                assertThatThrownBy(() -> execute(
                                Postgres.asSuperuser(),
                                sql.formatted(table + (sql.startsWith("truncate") ? " cascade" : ""))))
                        .hasMessageContaining("never changed");
            }
        }
    }

    private void served(String clinic, int status) {
        as(clinic).get(at("")).then().statusCode(status);
        as(clinic).get(at("/de")).then().statusCode(status);
    }

    private String at(String rest) {
        return "/api/techniques/" + norths + "/translations" + rest;
    }

    private static RequestSpecification as(String clinic) {
        return given().auth().oauth2(Tokens.clinician(clinic)).contentType(ContentType.JSON);
    }

    private static int count(Connection connection, String what) throws SQLException {
        try (connection;
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void update(String clinic, String sql) throws SQLException {
        execute(Postgres.asApp(clinic), sql);
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
