package health.plumbline.catalog.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.catalog.media.picture.PictureSamples;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TenantLayer;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clinic's pictures are nobody else's: by either layer alone and by both together. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class MediaIsolationTest {

    @Inject
    OwnTechniques owns;

    private String technique;
    private String id;

    @BeforeEach
    void one_picture_of_the_north() {
        TestClinics.configure();
        technique = owns.of("north", "Northern picture " + UUID.randomUUID());
        var address = attach("north", technique).statusCode(201).extract().header("Location");
        id = address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void by_sql_a_clinic_sees_its_own_and_nobody_sees_nothing() throws SQLException {
        var row = "medium where id = '" + id + "'";
        assertThat(count(Postgres.asApp("north"), row)).isOne();
        for (var other : List.of("south", "*", "-none-")) {
            assertThat(count(Postgres.asApp(other), row)).as(other).isZero();
        }
        assertThat(count(Postgres.asApp(), "medium")).isZero();
    }

    @Test
    void a_clinic_writes_only_what_is_its_own() throws SQLException {
        var add =
                """
                insert into medium (clinic, id, technique, hash, kind, bytes, width, height, alternative, added_at)
                values ('%s', '%s', '%s', '%s', 'PNG', 1, 1, 1, 'x', now())""";
        assertThatThrownBy(() -> update("south", add.formatted("north", UUID.randomUUID(), technique, "a".repeat(64))))
                .hasMessageContaining("row-level security");
        // The key to the technique starts with the clinic: nothing hangs on another's.
        assertThatThrownBy(() -> update("south", add.formatted("south", UUID.randomUUID(), technique, "a".repeat(64))))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> update("north", "update medium set alternative = 'y'"))
                .hasMessageContaining("permission denied");
        assertThat(update("south", "delete from medium where id = '" + id + "'"))
                .isZero();
        assertThat(update("north", "delete from medium where id = '" + id + "'"))
                .isOne();
    }

    @Test
    void with_row_level_security_off_the_tenant_of_the_entity_still_holds() throws SQLException {
        rowLevelSecurity("disable");
        try {
            assertThat(count(Postgres.asApp("south"), "medium where id = '" + id + "'"))
                    .isOne();
            seenByTheNorthAlone();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void with_the_tenant_of_the_entity_off_row_level_security_still_holds() {
        TenantLayer.off(this::seenByTheNorthAlone);
    }

    @Test
    void with_both_it_is_its_clinics_alone() {
        seenByTheNorthAlone();
    }

    @Test
    void foreign_and_missing_are_told_alike() {
        assertThat(told(as("south").get("/api/media/" + id).then()))
                .isEqualTo(
                        told(as("south").get("/api/media/" + UUID.randomUUID()).then()));
        assertThat(told(attach("south", technique))).isEqualTo(told(attach("south", "own-" + UUID.randomUUID())));
    }

    private void seenByTheNorthAlone() {
        for (var path : List.of("/api/media/" + id, "/api/techniques/" + technique + "/media")) {
            as("south").get(path).then().statusCode(404);
            as("north").get(path).then().statusCode(200);
        }
        as("south").delete("/api/media/" + id).then().statusCode(404);
        attach("south", technique).statusCode(404);
        as("north").get("/api/media/" + id).then().statusCode(200);
    }

    private static ValidatableResponse attach(String clinic, String technique) {
        return as(clinic)
                .multiPart("file", "a.png", PictureSamples.png(12, 12))
                .multiPart("alternative", "A picture")
                .post("/api/techniques/" + technique + "/media")
                .then();
    }

    private static String told(ValidatableResponse answer) {
        return answer.statusCode(404).extract().asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static RequestSpecification as(String clinic) {
        return given().auth().oauth2(Tokens.clinician(clinic));
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
            statement.execute("alter table medium " + state + " row level security");
        }
    }
}
