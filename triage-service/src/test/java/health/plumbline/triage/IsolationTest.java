package health.plumbline.triage;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Norths.norths;
import static health.plumbline.triage.Route.routes;
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
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is one clinic's is as good as missing for every other: by both layers together and by each alone. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class IsolationTest {

    private static final List<String> TABLES = List.of(
            "patient",
            "patient_account",
            "patient_epoch",
            "screening",
            "answer",
            "rationale",
            "screening_link",
            "screening_link_secret",
            "level_reached",
            "review",
            "reviewed_rule",
            "emergency_trigger",
            "emergency_outcome",
            "counter_signature",
            "clinic_validity",
            "clinic_rules",
            "clinic_self_care",
            "clearance",
            "hold",
            "check_in_decision",
            "clinic_settings",
            "member",
            "audit_entry");

    @BeforeEach
    void two_clinics() {
        TestClinics.configure();
    }

    @Test
    void every_route_with_an_id_answers_another_clinic_as_if_it_were_missing_and_its_own_with_success() {
        for (var route : routes(norths())) {
            var missing = route.call().apply(clinician("south"), UUID.randomUUID());
            var foreign = route.call().apply(clinician("south"), route.id());
            var own = route.call().apply(clinician("north"), route.id());

            assertThat(foreign.statusCode()).as(route.name()).isEqualTo(404);
            assertThat(missing.statusCode()).as(route.name()).isEqualTo(404);
            assertThat(words(foreign)).as(route.name()).isEqualTo(words(missing));
            assertThat(foreign.contentType()).startsWith("application/problem+json");
            assertThat(own.statusCode()).as(route.name() + " " + own.asString()).isEqualTo(route.allowed());
        }
    }

    @Test
    void nothing_of_it_was_changed_by_the_other_clinic() {
        var norths = norths();
        var before = everything(norths.patient());

        routes(norths).forEach(route -> route.call().apply(clinician("south"), route.id()));

        assertThat(everything(norths.patient())).isEqualTo(before);
    }

    @Test
    void a_role_that_is_not_the_routes_is_refused_and_so_is_nobody() {
        var norths = norths();
        var patient = account("north", norths.patient());
        for (var route : routes(norths)) {
            var asPatient = route.call().apply(Consulting.patient("north", patient), route.id());
            var asNobody = route.call().apply(given().contentType("application/json"), route.id());

            assertThat(asPatient.statusCode()).as(route.name()).isEqualTo(403);
            assertThat(asNobody.statusCode()).as(route.name()).isEqualTo(401);
        }
        assertThat(clinician("north").body(checkIn()).post("/api/check-ins").statusCode())
                .isEqualTo(403);
        assertThat(Consulting.patient("north", patient)
                        .body(checkIn())
                        .post("/api/check-ins")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_alone_authorises_nobody() {
        var norths = norths();
        var path = "/api/patients/" + norths.patient() + "/epoch";
        var southernInNorth = Tokens.bearer(Tokens.SOUTH_CLINICIAN, "north", "clinician");
        var tampered = given().auth().oauth2(Tokens.clinician("north") + "x");

        assertThat(given().auth().oauth2(southernInNorth).get(path).statusCode())
                .isEqualTo(403);
        assertThat(tampered.get(path).statusCode()).isEqualTo(401);
        assertThat(clinician("north").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_patient_sees_and_answers_no_screening_but_their_own() {
        var patient = registered("north");
        var owner = new AtHome("north", account("north", patient));
        AtHome.requested(patient);
        owner.answer("age", 34).statusCode(200);

        for (var stranger : List.of(
                new AtHome("north", account("north", registered("north"))),
                new AtHome("south", account("south", registered("south"))))) {
            stranger.look().statusCode(404);
            stranger.answer("age", 77).statusCode(404);
            stranger.withdraw("age").statusCode(404);
            stranger.complete().statusCode(404);
        }
        for (var nobody : List.of(clinician("north"), clinician("south"))) {
            assertThat(nobody.get("/api/my-screening").statusCode()).isEqualTo(403);
        }
        assertThat(given().get("/api/my-screening").statusCode()).isEqualTo(401);
        owner.look().statusCode(200).body("progress.answered", Matchers.equalTo(1));
        owner.withdraw("age").statusCode(200).body("progress.answered", Matchers.equalTo(0));
        owner.answeredAll(Map.of());
        owner.complete().statusCode(200);
    }

    @Test
    void a_patient_decides_for_nobody_but_themselves() {
        var norths = norths();
        var other = account("north", registered("north"));
        var checkIn = checkIn();
        var mine = account("north", norths.patient());
        Consulting.patient("north", mine)
                .body(checkIn)
                .post("/api/check-ins")
                .then()
                .statusCode(200);

        Consulting.patient("north", other)
                .body(checkIn)
                .post("/api/check-ins")
                .then()
                .statusCode(200);

        assertThat(count("check_in_decision where id = '%s' and patient = '%s'"
                        .formatted(checkIn.get("checkIn"), norths.patient())))
                .isOne();
        assertThat(count("check_in_decision where id = '" + checkIn.get("checkIn") + "'"))
                .isEqualTo(2);
    }

    @Test
    void row_level_security_alone_holds_for_raw_sql() throws SQLException {
        norths();
        for (var table : TABLES) {
            assertThat(seen("north", table)).as(table).isPositive();
            assertThat(seen("south", table + " where clinic = 'north'"))
                    .as(table)
                    .isZero();
            assertThat(seen(null, table)).as(table).isZero();
        }
    }

    @Test
    void nobody_writes_into_another_clinic() {
        assertThatThrownBy(() ->
                        write("south", "insert into patient values ('north', '%s', 'x')".formatted(UUID.randomUUID())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> write(
                        "south", "insert into patient_epoch values ('north', '%s', 0)".formatted(UUID.randomUUID())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void with_row_level_security_off_the_application_still_keeps_them_apart() throws SQLException {
        var norths = norths();
        rowLevelSecurity("disable");
        try {
            assertThat(seen("south", "patient where id = '" + norths.patient() + "'"))
                    .isOne();
            foreignIsMissing(norths);
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void with_the_tenant_of_the_entities_off_the_database_still_keeps_them_apart() {
        var norths = norths();

        TenantLayer.off(() -> foreignIsMissing(norths));
    }

    @Test
    void only_with_both_off_is_another_clinics_screening_seen() throws SQLException {
        var foreign = "/api/screenings/" + norths().screening();
        rowLevelSecurity("disable");
        try {
            TenantLayer.off(() ->
                    assertThat(clinician("south").get(foreign).statusCode()).isEqualTo(200));
        } finally {
            rowLevelSecurity("enable");
        }
    }

    @Test
    void the_application_may_not_touch_what_is_only_ever_added() {
        var norths = norths();
        for (var forbidden : List.of(
                "update rationale set words = words",
                "delete from rationale",
                "update review set plan = plan",
                "delete from review",
                "update reviewed_rule set answers = answers",
                "delete from reviewed_rule",
                "update emergency_trigger set since = since",
                "delete from emergency_trigger",
                "update emergency_outcome set plan = plan",
                "delete from emergency_outcome",
                "update counter_signature set signed_by = signed_by",
                "delete from counter_signature",
                "update clinic_validity set release_early = 1",
                "delete from clinic_validity",
                "update clinic_rules set number = 9",
                "delete from clinic_rules",
                "update clinic_self_care set allowed = true",
                "delete from clinic_self_care",
                "update red_flag_edition set ruleset_text = ''",
                "delete from red_flag_edition",
                "delete from screening",
                "delete from clearance",
                "delete from hold",
                "update check_in_decision set rule = rule",
                "update screening_link set expires_at = expires_at",
                "delete from screening_link",
                "update screening_link_secret set hash = hash",
                "delete from screening_link_secret",
                "update signing_key set kid = kid",
                "delete from audit_entry")) {
            assertThatThrownBy(() -> write("north", forbidden)).as(forbidden).hasMessageContaining("permission denied");
        }
        assertThat(count("screening where patient = '" + norths.patient() + "'"))
                .isPositive();
    }

    private static void foreignIsMissing(Norths norths) {
        for (var route : routes(norths)) {
            assertThat(route.call().apply(clinician("south"), route.id()).statusCode())
                    .as(route.name())
                    .isEqualTo(404);
            assertThat(route.call().apply(clinician("north"), route.id()).statusCode())
                    .as(route.name())
                    .isEqualTo(route.allowed());
        }
    }

    private static Map<String, Object> checkIn() {
        return Norths.checkIn(Map.of("ci_danger", "no", "ci_body", "no", "pain_pre", 1, "loc_pre", "none"));
    }

    /** Without the address, which names the id that was asked for. */
    private static String words(Response response) {
        return response.asString().replaceAll("\"instance\"\\s*:\\s*\"[^\"]*\"", "");
    }

    private static List<Integer> everything(UUID patient) {
        return List.of(
                count("screening where patient = '" + patient + "'"),
                count("audit_entry where clinic = 'south' and patient = '" + patient + "'"),
                count("hold where lifted_at is null and patient = '" + patient + "'"),
                count("clearance where patient = '" + patient + "'"),
                count("outbox where key = '" + patient + "'"));
    }

    private static int seen(String clinic, String what) throws SQLException {
        try (var connection = clinic == null ? Postgres.asApp() : Postgres.asApp(clinic);
                var rows = connection.createStatement().executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void write(String clinic, String statement) throws SQLException {
        try (var connection = Postgres.asApp(clinic)) {
            connection.createStatement().executeUpdate(statement);
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
