package health.plumbline.portal;

import static health.plumbline.portal.testing.Journey.DONE;
import static health.plumbline.portal.testing.Journey.WELL;
import static health.plumbline.portal.testing.Journey.WELL_AFTER;
import static health.plumbline.portal.testing.Journey.as;
import static health.plumbline.portal.testing.Journey.running;
import static health.plumbline.portal.testing.Journey.started;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.TenantLayer;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IsolationTest {

    /** Routes that take an id, each with what its owner would send. */
    private static final List<String[]> ROUTES = List.of(
            new String[] {"GET", "/api/sessions/{id}", null},
            new String[] {"PUT", "/api/sessions/{id}/check-ins/before", WELL},
            new String[] {"PUT", "/api/sessions/{id}/items/" + Contents.TILT, DONE},
            new String[] {"PUT", "/api/sessions/{id}/stop", "{\"item\":\"%s\"}".formatted(Contents.TILT)},
            new String[] {"PUT", "/api/sessions/{id}/check-ins/after", WELL_AFTER});

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @Test
    void another_patient_and_another_clinic_get_what_a_missing_id_gets() {
        var owner = Patients.withProgram("north");
        for (var stranger : List.of(Patients.withProgram("north"), Patients.withProgram("south"))) {
            for (var route : ROUTES) {
                var session = started(owner);
                var foreign = call(stranger, route, session);
                var missing = call(stranger, route, UUID.randomUUID());

                assertThat(foreign.getKey()).as(route[1]).isEqualTo(404);
                assertThat(foreign).as(route[1]).isEqualTo(missing);
            }
        }
    }

    @Test
    void the_owner_gets_an_answer_on_every_one_of_them() {
        var owner = Patients.withProgram("north");
        for (var route : ROUTES) {
            var session = route[1].endsWith("before") ? started(owner) : running(owner);

            assertThat(call(owner, route, session).getKey()).as(route[1]).isEqualTo(200);
        }
    }

    @Test
    void somebody_elses_program_cannot_be_started() {
        var owner = Patients.withProgram("north");
        for (var stranger : List.of(Patients.withProgram("north"), Patients.withProgram("south"))) {
            var answer = as(stranger)
                    .body("{\"program\":\"%s\"}".formatted(owner.program()))
                    .post("/api/sessions");
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        started(owner);
    }

    @Test
    void an_item_of_another_program_is_missing_in_this_one() {
        var owner = Patients.withProgram("north");
        var session = running(owner);

        assertThat(as(owner)
                        .body(DONE)
                        .put("/api/sessions/{id}/items/{item}", session, UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(owner)
                        .body(DONE)
                        .put("/api/sessions/{id}/items/{item}", session, Contents.TILT)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pages_answer_the_same_way() {
        var owner = Patients.withProgram("north");
        var session = running(owner);
        var pages = List.of(
                "/sessions/" + session,
                "/sessions/" + session + "/after",
                "/sessions/" + session + "/stopped/" + Contents.TILT);
        for (var page : pages) {
            assertThat(Browser.of(owner).get(page).statusCode()).as(page).isEqualTo(200);
            for (var stranger : List.of(Patients.of("north"), Patients.of("south"))) {
                assertThat(Browser.of(stranger).get(page).statusCode()).as(page).isEqualTo(404);
            }
        }
        var posts = Map.of(
                "/sessions/" + session + "/before", Map.<String, Object>of("ci_danger", "no"),
                "/sessions/" + session + "/items/" + Contents.TILT, Map.<String, Object>of("outcome", "done"),
                "/sessions/" + session + "/stop", Map.<String, Object>of("item", Contents.TILT.toString()),
                "/sessions/" + session + "/stopped/" + Contents.TILT, Map.<String, Object>of("reason", "other"),
                "/sessions/" + session + "/after", Map.<String, Object>of("pain_post", "3"));
        posts.forEach((page, form) -> {
            for (var stranger : List.of(Patients.of("north"), Patients.of("south"))) {
                assertThat(Browser.of(stranger).post(page, form).statusCode())
                        .as(page)
                        .isEqualTo(404);
            }
            assertThat(Browser.of(owner).post(page, form).statusCode()).as(page).isIn(303, 400, 409);
        });
    }

    @Test
    void a_token_of_a_clinic_where_the_account_is_nobody_opens_nothing() {
        var owner = Patients.withProgram("north");
        assertThat(as(owner).get("/api/today").statusCode()).isEqualTo(200);

        for (var token : List.of(
                Tokens.bearer(owner.account(), "south", "patient"),
                Tokens.bearer(owner.account(), null, "patient"),
                Tokens.bearer(owner.account(), "north", "clinician"),
                Tokens.clinician("north"),
                Tokens.operator())) {
            assertThat(RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .get("/api/today")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(RestAssured.given().get("/api/today").statusCode()).isEqualTo(401);
    }

    @Test
    void every_table_with_a_clinic_is_closed_to_the_others_by_the_database_itself() throws SQLException {
        var pat = Patients.withProgram("north");
        var session = running(pat);
        call(pat, new String[] {"PUT", "/api/sessions/{id}/items/" + Contents.TILT, DONE}, session);
        call(pat, new String[] {"PUT", "/api/sessions/{id}/check-ins/after", WELL_AFTER}, session);

        for (var table : tablesWithAClinic()) {
            assertThat(flag("select relrowsecurity and relforcerowsecurity from pg_class where oid = '%s'::regclass"
                            .formatted(table)))
                    .as(table)
                    .isTrue();
            for (var clinic : new String[] {"south", "", "-none-"}) {
                try (var connection = Postgres.asApp(clinic);
                        var rows = connection
                                .createStatement()
                                .executeQuery("select count(*) from %s where clinic = 'north'".formatted(table))) {
                    rows.next();
                    assertThat(rows.getLong(1))
                            .as(table + " seen by '" + clinic + "'")
                            .isZero();
                }
            }
        }
        assertThat(pat.count("select 1 from exercise_session where id = '%s'".formatted(session)))
                .isEqualTo(1);
    }

    @Test
    void with_row_level_security_off_the_application_still_keeps_clinics_apart() throws SQLException {
        rowLevelSecurity("disable");
        try {
            foreignIsMissing();
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void with_the_tenant_of_the_entities_off_the_database_still_keeps_clinics_apart() {
        TenantLayer.off(this::foreignIsMissing);
    }

    private void foreignIsMissing() {
        var owner = Patients.withProgram("north");
        var session = running(owner);
        var stranger = Patients.withProgram("south");
        for (var route : ROUTES) {
            assertThat(call(stranger, route, session).getKey()).as(route[1]).isEqualTo(404);
        }
        assertThat(call(owner, ROUTES.get(0), session).getKey()).isEqualTo(200);
    }

    private static Map.Entry<Integer, String> call(Patients patient, String[] route, UUID session) {
        var request = as(patient);
        if (route[2] != null) {
            request.body(route[2]);
        }
        var answer = request.request(route[0], route[1].replace("{id}", session.toString()));
        var body = answer.asString().replaceAll("\"instance\":\"[^\"]*\"", "");
        return Map.entry(answer.statusCode(), body);
    }

    private static List<String> tablesWithAClinic() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                select c.table_name from information_schema.columns c
                                join information_schema.tables t using (table_schema, table_name)
                                where c.table_schema = 'public' and c.column_name = 'clinic'
                                  and t.table_type = 'BASE TABLE'""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }

    private static void rowLevelSecurity(String state) throws SQLException {
        for (var table : tablesWithAClinic()) {
            execute("alter table %s %s row level security".formatted(table, state));
        }
    }

    private static boolean flag(String query) throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = Postgres.asSuperuser();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
