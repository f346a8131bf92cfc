package health.plumbline.triage.edition;

import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.epoch;
import static health.plumbline.triage.Consulting.ownRules;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.wanted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class EditionTest {

    private static final String PATH = "/api/installation/red-flags";
    private static final String WHY = "why: \"Possible bucket-handle tear.\"";

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @AfterEach
    void the_shipped_edition_alone() throws SQLException {
        try (var connection = Postgres.asSuperuser()) {
            connection.createStatement().executeUpdate("delete from red_flag_edition where version <> '1.0.0'");
            connection.createStatement().executeUpdate("delete from clinic_rules");
        }
    }

    @Test
    void a_new_edition_is_asked_from_now_on_and_what_was_begun_goes_on_with_its_own() {
        var before = begun(registered("north"));

        publish(rules("1.0.1", WHY, "why: \"Locked knees need somebody's eyes.\""))
                .then()
                .statusCode(200)
                .body("inForce", equalTo(true))
                .body("ruleset.id", equalTo("red-flags/1.0.1"));

        var after = begun(registered("north"));
        assertThat(ruleset(before)).isEqualTo("red-flags/1.0.0");
        assertThat(ruleset(after)).isEqualTo("red-flags/1.0.1");
        assertThat(completed(before)).isEqualTo(200);
        assertThat(completed(after)).isEqualTo(200);
        clear(patient(before)).then().statusCode(201);
        clear(patient(after)).then().statusCode(201);
        clinician("south")
                .get("/api/red-flags/rules?q=LB-02")
                .then()
                .body("items[0].why", containsString("somebody's eyes"));
    }

    @Test
    void what_changed_is_told_rule_by_rule_and_question_by_question() {
        var questions = shipped("instrument").replace("version: 1.0.0", "version: 1.1.0");
        var words = shipped("patient-words").replace("instrument: red-flags/1.0.0", "instrument: red-flags/1.1.0");
        var rules = rules("1.1.0", WHY, "why: \"Locked knees need somebody's eyes.\"")
                .replace("instrument: red-flags/1.0.0", "instrument: red-flags/1.1.0")
                .replace("  - id: CES-02\n    level: urgent", "  - id: CES-02\n    level: referral");
        publish(questions.replace("clinician: \"True locking\"", "clinician: \"Locks for good\""), words, rules)
                .then()
                .statusCode(200);

        changes("1.0.0", "1.1.0")
                .then()
                .statusCode(200)
                .body("rules.id", contains("CES-02", "LB-02"))
                .body("rules[0].what", contains("level", "clearing"))
                .body("rules[0].before.level", equalTo("urgent"))
                .body("rules[0].after.level", equalTo("referral"))
                .body("rules[1].what", contains("why"))
                .body("questions", hasSize(1))
                .body("questions[0].what", contains("clinician's words"))
                .body("questions[0].after.label", equalTo("Locks for good"));
        changes("1.0.0", "1.0.0").then().statusCode(200).body("rules", empty()).body("questions", empty());
        changes("1.0.0", "7.7.7").then().statusCode(404);
        clinician("north").get("/api/red-flags/changes?from=1.0.0").then().statusCode(400);
        clinician("north")
                .get("/api/red-flags/editions")
                .then()
                .statusCode(200)
                .body("version", contains("1.1.0", "1.0.0"))
                .body("inForce", contains(true, false));
    }

    @Test
    void what_does_not_fit_together_is_not_published_and_the_answer_names_the_rule() {
        refused(422, "edition-broken", rules("1.0.1", "locked_knee == 'yes'", "locked_kne == 'yes'"), "LB-02");
        refused(422, "edition-broken", rules("1.0.1", "locked_knee == 'yes'", "locked_knee == 'perhaps'"), "LB-02");
        refused(422, "edition-broken", rules("1.0.1", "locked_knee == 'yes'", "locked_knee"), "LB-02");
        refused(422, "edition-broken", rules("one", "x", "x"), "three numbers");
        refused(422, "edition-broken", "rules: [", "not readable");
        refused(422, "edition-broken", "id: red-flags", "lacks its version");
        refused(422, "edition-broken", rules("1.0.1+2", "x", "x"), "clinics");
        refused(409, "edition-exists", rules("1.0.0", WHY, "why: \"Other.\""), "1.0.0");
        refused(409, "edition-not-newer", rules("0.9.9", WHY, "why: \"Other.\""), "higher");
        publish(
                        shipped("instrument").replace("clinician: \"True locking\"", "clinician: \"X\""),
                        shipped("patient-words"),
                        rules("1.0.1", WHY, "why: \"Other.\""))
                .then()
                .statusCode(409)
                .body("detail", containsString("questions red-flags/1.0.0"));
        assertThat(count("red_flag_edition")).isOne();

        publish(shipped("ruleset")).then().statusCode(200).body("version", equalTo("1.0.0"));
        assertThat(count("red_flag_edition")).isOne();
    }

    @Test
    void clearances_of_a_withdrawn_edition_die_in_every_clinic_and_no_other_does() {
        var untouched = registered("north");
        screened(untouched, Map.of());
        clear(untouched).then().statusCode(201);
        publish(rules("1.0.1", WHY, "why: \"Wrong, as it turns out.\"")).then().statusCode(200);
        var north = registered("north");
        var south = registered("south");
        for (var patient : List.of(north, south)) {
            var clinic = patient.equals(north) ? "north" : "south";
            screened(clinic, patient, Map.of());
            clinician(clinic)
                    .body(wanted(patient))
                    .post("/api/clearances")
                    .then()
                    .statusCode(201);
        }
        var epochs = Map.of(north, epoch(north), untouched, epoch(untouched));

        withdraw("1.0.1").then().statusCode(200).body("withdrawnWhy", equalTo("A rule misfires."));
        withdraw("1.0.1").then().statusCode(200);

        // The one who releases asks for the epoch and does not wait for any sweep.
        assertThat(epoch(north)).isGreaterThan(epochs.get(north));
        assertThat(epoch(untouched)).isEqualTo(epochs.get(untouched));
        await().until(() ->
                count("clearance where patient = '%s' and revoked_why = 'rules-outdated'".formatted(south)) == 1);
        assertThat(count("outbox where key = '%s' and type = 'ClearanceRevoked' and payload like '%%rules-outdated%%'"
                        .formatted(south)))
                .isOne();
        clear(north).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-expired"));
        clear(untouched).then().statusCode(201);
        assertThat(ruleset(begun(north))).isEqualTo("red-flags/1.0.0");
        assertThat(count("audit_entry where clinic = '*' and act = 'edition-withdrawn' and about = '1.0.1'"))
                .isOne();
    }

    @Test
    void after_a_new_major_version_everybody_is_screened_again_and_the_record_stays_readable() {
        var patient = registered("north");
        var screening = screened(patient, Map.of());
        clear(patient).then().statusCode(201);
        var before = epoch(patient);

        publish(rules("2.0.0", WHY, "why: \"Everything is otherwise now.\""))
                .then()
                .statusCode(200);

        assertThat(epoch(patient)).isGreaterThan(before);
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-expired"));
        clinician("north")
                .get("/api/screenings/" + screening + "/explanation")
                .then()
                .statusCode(200)
                .body("ruleset.id", equalTo("red-flags/1.0.0"));
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);
    }

    @Test
    void the_last_one_in_force_is_not_withdrawn_and_an_unknown_one_cannot_be() {
        withdraw("1.0.0").then().statusCode(409).body("type", equalTo("urn:plumbline:problem:edition-last"));
        withdraw("3.0.0").then().statusCode(404);
        operator()
                .body(Map.of("why", " "))
                .post(PATH + "/1.0.0/withdrawal")
                .then()
                .statusCode(400);
    }

    @Test
    void a_clinics_own_rules_are_never_dropped_for_an_edition_they_do_not_fit() {
        own("locked_knee == 'yes'").then().statusCode(200);
        var other = Map.of("locked_knee", "knee_locks");

        var rules = rules("1.1.0", "locked_knee", "knee_locks").replace("red-flags/1.0.0", "red-flags/1.1.0");
        var questions = shipped("instrument")
                .replace("version: 1.0.0", "version: 1.1.0")
                .replace("locked_knee", other.get("locked_knee"));
        var words = shipped("patient-words")
                .replace("red-flags/1.0.0", "red-flags/1.1.0")
                .replace("locked_knee", "knee_locks");

        publish(questions, words, rules)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:edition-breaks-rules"))
                .body("detail", containsString("north"))
                .body("detail", containsString("OWN-01"));

        own("age > 90").then().statusCode(200);
        publish(questions, words, rules).then().statusCode(200);
    }

    @Test
    void only_the_operator_publishes_and_withdraws() {
        for (var as : List.of(clinician("north"), admin("north"))) {
            as.body(body(shipped("ruleset"))).post(PATH).then().statusCode(403);
            as.body(Map.of("why", "x")).post(PATH + "/1.0.0/withdrawal").then().statusCode(403);
            as.get(PATH).then().statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("why", "x"))
                .post(PATH + "/1.0.0/withdrawal")
                .then()
                .statusCode(401);
        given().get("/api/red-flags/editions").then().statusCode(401);
        operator().get(PATH).then().statusCode(200).body("version", hasItem("1.0.0"));
    }

    private static Response own(String when) {
        return ownRules(List.of(Map.of(
                "id",
                "OWN-01",
                "level",
                "caution",
                "when",
                when,
                "why",
                "Our clinic wants to know.",
                "source",
                "Ours")));
    }

    private static void refused(int status, String code, String ruleset, String named) {
        publish(ruleset)
                .then()
                .statusCode(status)
                .body("type", equalTo("urn:plumbline:problem:" + code))
                .body("detail", containsString(named));
    }

    private static Response publish(String ruleset) {
        return operator().body(body(ruleset)).post(PATH);
    }

    private static Response publish(String instrument, String words, String ruleset) {
        return operator()
                .body(Map.of("instrument", instrument, "patientWords", words, "ruleset", ruleset))
                .post(PATH);
    }

    private static Response withdraw(String version) {
        return operator().body(Map.of("why", "A rule misfires.")).post(PATH + "/" + version + "/withdrawal");
    }

    private static Map<String, Object> body(String ruleset) {
        return new HashMap<>(Map.of(
                "instrument", shipped("instrument"), "patientWords", shipped("patient-words"), "ruleset", ruleset));
    }

    private static Response changes(String from, String to) {
        return clinician("north").get("/api/red-flags/changes?from=" + from + "&to=" + to);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator()).contentType(ContentType.JSON);
    }

    private static String rules(String version, String what, String instead) {
        return shipped("ruleset")
                .replaceFirst("version: 1.0.0", "version: " + version)
                .replace(what, instead);
    }

    private static String shipped(String name) {
        try (var in = EditionTest.class.getResourceAsStream("/red-flags/" + name + "-1.0.0.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int completed(UUID screening) {
        answered("north", screening, Map.of());
        return clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .statusCode();
    }

    private static String ruleset(UUID screening) {
        return clinician("north").get("/api/screenings/" + screening).path("ruleset");
    }

    private static UUID patient(UUID screening) {
        return UUID.fromString(
                clinician("north").get("/api/screenings/" + screening).path("patient"));
    }
}
