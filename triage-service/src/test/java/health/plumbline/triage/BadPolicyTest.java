package health.plumbline.triage;

import static health.plumbline.triage.BadInput.LONG;
import static health.plumbline.triage.BadInput.shortened;
import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.validity;
import static health.plumbline.triage.Refused.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As {@link BadInputTest}, for what a clinic sets for itself and what the operator sets for all. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadPolicyTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_validity_that_cannot_be_is_refused_and_nothing_changes() {
        var before = count("clinic_validity");
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"releaseEarly\": 1}",
                "{\"releaseEarly\": \"1\", \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 1.5, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 99999999999, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 4, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 3, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28, \"x\": 1}")) {
            refused(body, admin("north").body(body).put("/api/clinic/validity"));
        }
        assertThat(count("clinic_validity")).isEqualTo(before);

        validity(3, 7, 14, 28).then().statusCode(200);
    }

    @Test
    void rules_of_a_clinic_and_editions_that_cannot_be_are_refused_and_nothing_is_kept() {
        var before = count("clinic_rules") + count("red_flag_edition");
        var rule = "{\"id\": \"OWN-01\", \"level\": \"%s\", \"when\": \"%s\", \"why\": \"%s\", \"source\": \"Ours\"}";
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"number\": 0}",
                "{\"number\": \"0\", \"rules\": []}",
                "{\"number\": 0, \"rules\": {}}",
                "{\"number\": 0, \"rules\": [7]}",
                "{\"number\": 0, \"rules\": [{}]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("clear", "age > 1", "Long enough") + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "age >", "Long enough") + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "age > 1", LONG) + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "age > 1", "Long a\\u0000b enough") + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "(".repeat(900), "Long enough") + "]}",
                "{\"number\": 99999999999, \"rules\": []}")) {
            refused(shortened(body), admin("north").body(body).put("/api/clinic/rules"));
        }
        for (var body : List.of(
                "",
                "null",
                "{}",
                "{\"instrument\": 1, \"patientWords\": 2, \"ruleset\": 3}",
                "{\"instrument\": \"a\", \"patientWords\": \"b\", \"ruleset\": \"c\"}",
                "{\"instrument\": \"{}\", \"patientWords\": \"{}\", \"ruleset\": \"{}\"}",
                "{\"instrument\": \"items: [null]\", \"patientWords\": \"{}\", \"ruleset\": \"{}\"}",
                "{\"instrument\": \"a\\u0000\", \"patientWords\": \"b\", \"ruleset\": \"c\"}")) {
            refused(shortened(body), operator().body(body).post("/api/installation/red-flags"));
        }
        refused("why", operator().body("{}").post("/api/installation/red-flags/1.0.0/withdrawal"));
        refused("version", operator().body("{\"why\": \"x\"}").post("/api/installation/red-flags/x/withdrawal"));

        assertThat(count("clinic_rules") + count("red_flag_edition")).isEqualTo(before);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator()).contentType(ContentType.JSON);
    }
}
