package health.plumbline.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.TenantLayer;
import io.restassured.response.Response;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is another clinic's is not there: the same answer as for what never was. Two layers, each without the other. */
@ProgramTest
class IsolationTest {

    private static final Map<String, ?> DOSE =
            Map.of("mode", "reps", "repetitions", 9, "holdSeconds", 5, "timesPerDay", 2, "daysPerWeek", 7);

    /** Every route that takes an id; a new one is missed by the test below until it stands here. */
    private static final List<Route> ROUTES = List.of(
            Route.get("/api/patients/{id}"),
            Route.put("/api/patients/{id}", Map.of("name", "Pat", "email", "pat@people.example")),
            Route.post("/api/patients/{id}/invitations", Map.of()),
            Route.get("/api/patients/{id}/progress"),
            Route.get("/api/patients/{id}/sessions"),
            Route.get("/api/patients/{patient}/programs"),
            Route.post("/api/patients/{patient}/programs", Map.of("title", "Neck")),
            Route.get("/api/programs/{id}"),
            Route.put("/api/programs/{id}/draft", Map.of("revision", 0, "title", "Neck")),
            Route.post("/api/programs/{id}/items", Map.of("revision", 0, "technique", Clinician.TILT)),
            Route.put("/api/programs/{id}/items/{item}", Map.of("revision", 0, "dosage", DOSE)),
            Route.delete("/api/programs/{id}/items/{item}", null),
            Route.put("/api/programs/{id}/item-order", Map.of("revision", 0, "items", List.of())),
            Route.post("/api/programs/{id}/clearance", null),
            Route.put("/api/programs/{id}/release", Map.of("clearance", "any")),
            Route.get("/api/programs/{id}/preview"),
            Route.get("/api/programs/{id}/versions"),
            Route.get("/api/programs/{id}/versions/{version}"),
            Route.put("/api/programs/{id}/hold", Map.of("reason", "Away")),
            Route.delete("/api/programs/{id}/hold", Map.of("reason", "Back")),
            Route.put("/api/programs/{id}/ending", Map.of("reason", "Discharged")),
            Route.get("/api/alerts/{id}"),
            Route.post("/api/alerts/{id}/acknowledgement", Map.of("note", "Called the patient")));

    private final Clinician anna = Clinician.of("north");
    private final Clinician ben = Clinician.of("south");

    private Route.Ids norths;

    @BeforeEach
    void a_patient_with_everything() {
        Clinician.prepare();
        norths = everything(anna, "north");
    }

    private static Route.Ids everything(Clinician who, String clinic) {
        var patient = who.patient();
        var program = who.program(patient);
        var item = who.add(program, Clinician.TILT);
        who.release(program, who.cleared(program)).then().statusCode(200);
        var alert = UUID.randomUUID();
        Records.change(
                """
                insert into alert_cause (clinic, cause, alert, patient, level, code, sentence, raised_at)
                values (?, ?, ?, ?, 'same_day', 'stopped', 'Stopped an exercise.', now())""",
                clinic,
                UUID.randomUUID(),
                alert,
                patient);
        return new Route.Ids(patient, program, item, alert);
    }

    @Test
    void every_route_that_takes_an_id_stands_in_this_test() {
        var ours = new TreeSet<String>();
        for (var resource : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("health.plumbline.program")) {
            if (resource.getSimpleName().endsWith("Resource")) {
                var base = resource.getAnnotationOfType(Path.class).value();
                for (var method : resource.getMethods()) {
                    for (var annotation : method.getAnnotations()) {
                        annotation
                                .getRawType()
                                .tryGetAnnotationOfType(HttpMethod.class)
                                .ifPresent(verb -> {
                                    var more = method.tryGetAnnotationOfType(Path.class)
                                            .map(Path::value)
                                            .map(path -> "/" + path)
                                            .orElse("");
                                    ours.add(verb.value() + " " + base + more);
                                });
                    }
                }
            }
        }
        var withId = ours.stream()
                .filter(route -> route.contains("{") && !route.contains("/installation/"))
                .toList();

        assertThat(ROUTES.stream().map(route -> route.method() + " " + route.path()))
                .containsExactlyInAnyOrderElementsOf(withId);
    }

    @Test
    void another_clinic_gets_the_answer_of_what_is_not_there_and_its_own_gets_its_own() {
        foreignIsMissing();
    }

    @Test
    void with_the_policies_of_the_database_switched_off_the_service_still_keeps_them_apart() {
        switchPolicies("disable");
        try {
            assertThat(rowsSeenBy("south")).isPositive();
            foreignIsMissing();
            listsShowNothingForeign();
        } finally {
            switchPolicies("enable");
        }
        assertThat(rowsSeenBy("south")).isZero();
    }

    @Test
    void with_the_tenant_of_the_entities_switched_off_the_policies_still_keep_them_apart() {
        TenantLayer.off(() -> {
            foreignIsMissing();
            listsShowNothingForeign();
        });
    }

    @Test
    void only_with_both_switched_off_is_another_clinics_patient_seen() {
        switchPolicies("disable");
        try {
            TenantLayer.off(() -> assertThat(ben.ask()
                            .get("/api/patients/{id}", norths.patient())
                            .statusCode())
                    .isEqualTo(200));
        } finally {
            switchPolicies("enable");
        }
    }

    @Test
    void without_the_service_the_policies_of_the_database_still_keep_them_apart() throws SQLException {
        try (var south = Postgres.asApp("south");
                var nobody = Postgres.asApp();
                var north = Postgres.asApp("north")) {
            for (var table : clinicTables()) {
                var foreign = "select count(*) from " + table + " where clinic = 'north'";
                assertThat(Records.all(south, foreign)).as(table).containsExactly("0");
                assertThat(Records.all(nobody, foreign)).as(table).containsExactly("0");
            }
            assertThat(Records.all(north, "select count(*) from patient where id = ?", norths.patient()))
                    .containsExactly("1");
            assertThat(Records.change(south, "update patient set name = 'Mine' where id = ?", norths.patient()))
                    .isZero();
            assertThat(Records.change(south, "update program set title = 'Mine' where id = ?", norths.program()))
                    .isZero();
            assertThat(Records.change(north, "update patient set name = name where id = ?", norths.patient()))
                    .isEqualTo(1);
        }
    }

    @Test
    void nobody_writes_into_another_clinic() {
        for (var insert : List.of(
                "insert into patient (clinic, id, name, email, registered_at, registered_by)"
                        + " values ('north', gen_random_uuid(), 'x', 'x@x', now(), 'x')",
                "insert into technique (clinic, technique, revision, hash, name, category, search, body)"
                        + " values ('*', 'mine', 1, 'x', 'x', 'x', 'x', '{}')",
                "insert into triage_hold (clinic, id, patient) values ('north', gen_random_uuid(), gen_random_uuid())")) {
            Assertions.assertThatThrownBy(() -> {
                        try (var south = Postgres.asApp("south")) {
                            Records.change(south, insert);
                        }
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void lists_and_the_worklist_show_nothing_of_another_clinic() {
        listsShowNothingForeign();
        assertThat(anna.ask().get("/api/worklist?limit=200").asString())
                .contains(norths.patient().toString());
        assertThat(anna.ask().get("/api/alerts").asString())
                .contains(norths.alert().toString());
    }

    @Test
    void the_same_id_may_live_in_two_clinics_and_tells_nothing() {
        ben.ask()
                .body(Map.of("id", norths.patient(), "name", "Namesake", "email", "namesake@people.example"))
                .post("/api/patients")
                .then()
                .statusCode(201);

        assertThat(anna.ask()
                        .get("/api/patients/{id}", norths.patient())
                        .path("name")
                        .toString())
                .isNotEqualTo("Namesake");
    }

    private void foreignIsMissing() {
        for (var route : ROUTES) {
            var before = Records.digest();
            var foreign = route.as(ben, norths);
            var missing = route.as(ben, Route.Ids.missing());
            assertThat(foreign.statusCode()).as(route.toString()).isEqualTo(404);
            assertThat(said(foreign)).as(route.toString()).isEqualTo(said(missing));
            assertThat(Records.digest()).as(route.toString()).isEqualTo(before);
        }
        for (var route : ROUTES) {
            var own = route.as(anna, norths);
            assertThat(own.statusCode())
                    .as("%s: %s", route, own.asString())
                    .isNotEqualTo(404)
                    .isLessThan(500);
            if (route.method().equals("GET")) {
                assertThat(own.statusCode()).as(route.toString()).isEqualTo(200);
            }
        }
    }

    private void listsShowNothingForeign() {
        for (var list : List.of("/api/patients?limit=200", "/api/worklist?limit=200", "/api/alerts")) {
            var seen = ben.ask().get(list);
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(seen.asString())
                    .doesNotContain(norths.patient().toString())
                    .doesNotContain(norths.program().toString())
                    .doesNotContain(norths.alert().toString());
        }
    }

    /** All of the answer but the address that was asked. */
    private static Map<String, Object> said(Response response) {
        Map<String, Object> body = response.jsonPath().getMap("");
        body.remove("instance");
        body.put("content-type", response.contentType());
        return body;
    }

    private static List<String> clinicTables() {
        return Records.all(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'clinic'
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'outbox'""");
    }

    private static void switchPolicies(String how) {
        clinicTables().forEach(table -> Records.change("alter table " + table + " " + how + " row level security"));
    }

    private static long rowsSeenBy(String clinic) {
        try (var connection = Postgres.asApp(clinic)) {
            return Long.parseLong(Records.all(connection, "select count(*) from patient where clinic <> ?", clinic)
                    .get(0));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
