package health.plumbline.triage.policy;

import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.completed;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ClinicRulesResourceTest {

    private static final String PATH = "/api/clinic/rules";

    @BeforeEach
    @AfterEach
    void the_core_alone() throws SQLException {
        TestClinics.configure();
        try (var connection = Postgres.asSuperuser()) {
            connection.createStatement().executeUpdate("delete from clinic_rules");
        }
    }

    @Test
    void a_clinics_rule_stands_in_the_way_of_its_own_patients_until_it_is_cleared_and_of_nobody_elses() {
        save(0, rule("OWN-01", "caution", "age < 40")).then().statusCode(200).body("number", equalTo(1));

        var patient = registered("north");
        var screening = completed(patient, Map.of());

        clinician("north")
                .get("/api/screenings/" + screening)
                .then()
                .body("ruleset", equalTo("red-flags/1.0.0+1"))
                .body("fired.rule", hasItem("OWN-01"))
                .body("fired.find { it.rule == 'OWN-01' }.sources", equalTo(List.of("Our own audit")));
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:rationale-missing"));
        clinician("north")
                .body(Map.of("text", "Young and well, examined today and found without anything."))
                .put("/api/screenings/" + screening + "/rationales/OWN-01")
                .then()
                .statusCode(200);
        clear(patient).then().statusCode(201);
        clinician("north")
                .get("/api/screenings/" + screening + "/explanation")
                .then()
                .body("fired.rule", hasItem("OWN-01"));

        clinician("south")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("number", equalTo(0))
                .body("rules", empty());
        clinician("south").get("/api/red-flags/rules?q=OWN-01").then().body("found", equalTo(0));
        clinician("north")
                .get("/api/red-flags/rules?q=OWN-01")
                .then()
                .body("found", equalTo(1))
                .body("items[0].own", equalTo(true));
    }

    @Test
    void a_screening_keeps_the_rules_it_was_begun_with() {
        save(0, rule("OWN-01", "caution", "age < 40")).then().statusCode(200);
        var begun = begun(registered("north"));

        save(1).then().statusCode(200).body("number", equalTo(2)).body("rules", empty());

        clinician("north").get("/api/screenings/" + begun).then().body("ruleset", equalTo("red-flags/1.0.0+1"));
        clinician("north")
                .get("/api/screenings/" + begun(registered("north")))
                .then()
                .body("ruleset", equalTo("red-flags/1.0.0"));
    }

    @Test
    void an_emergency_of_the_clinics_own_shows_the_cores_words() {
        var own = rule("OWN-07", "emergency", "age < 40");
        own.put("panel", "cauda_equina");
        save(0, own).then().statusCode(200);
        var screening = begun(registered("north"));

        clinician("north")
                .body(Map.of("value", 34))
                .put("/api/screenings/" + screening + "/answers/age")
                .then()
                .body("level", equalTo("emergency"))
                .body("emergency.text", containsString("999"));
    }

    @Test
    void what_would_touch_the_core_is_refused_at_its_place_and_nothing_is_kept() {
        save(0, rule("OWN-01", "caution", "age > 1"), rule("CES-01", "caution", "age > 200"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:clinic-rule-broken"))
                .body("detail", containsString("can neither change nor remove"))
                .body("violations.pointer", hasItems("/rules/1/id"));
        save(0, rule("OWN-01", "caution", "agee > 1"), rule("OWN-02", "fatal", "age > 1"))
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItems("/rules/0/when", "/rules/1/level"));
        admin("north").body(Map.of("rules", List.of())).put(PATH).then().statusCode(400);
        admin("north").body("{\"number\":0,\"rules\":[null]}").put(PATH).then().statusCode(400);
        admin("north")
                .body("{\"number\":0,\"rules\":[{\"id\":\"OWN-01\",\"clearing\":\"none\"}]}")
                .put(PATH)
                .then()
                .statusCode(400);
        assertThat(count("clinic_rules")).isZero();
    }

    @Test
    void who_saves_over_somebody_elses_change_is_told() {
        save(0, rule("OWN-01", "caution", "age > 80")).then().statusCode(200);

        save(0, rule("OWN-02", "caution", "age > 81"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:clinic-rules-changed"));
        save(0, rule("OWN-01", "caution", "age > 80")).then().statusCode(200).body("number", equalTo(1));

        assertThat(count("clinic_rules")).isOne();
        assertThat(count("audit_entry where clinic = 'north' and act = 'clinic-rules-changed'"))
                .isPositive();
    }

    @Test
    void the_clinics_own_administrator_decides_and_what_can_be_asked_of_is_told() {
        var body = Map.of("number", 0, "rules", List.of(rule("OWN-01", "caution", "age > 80")));
        clinician("north").body(body).put(PATH).then().statusCode(403);
        given().contentType(ContentType.JSON).body(body).put(PATH).then().statusCode(401);

        clinician("north")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("core", equalTo("red-flags/1.0.0"))
                .body("publishedAt", nullValue())
                .body("questions.find { it.key == 'bone_risk' }.kind", equalTo("set"))
                .body("questions.find { it.key == 'age' }.kind", equalTo("number"))
                .body("questions.find { it.key == 'cancer' }.kind", equalTo("fact"))
                .body("panels.name", hasItem("cauda_equina"));
    }

    @SafeVarargs
    private static Response save(int number, Map<String, Object>... rules) {
        return admin("north")
                .body(Map.of("number", number, "rules", List.of(rules)))
                .put(PATH);
    }

    private static Map<String, Object> rule(String id, String level, String when) {
        return new HashMap<>(Map.of(
                "id", id,
                "level", level,
                "when", when,
                "why", "Our own patients taught us so.",
                "source", "Our own audit"));
    }
}
