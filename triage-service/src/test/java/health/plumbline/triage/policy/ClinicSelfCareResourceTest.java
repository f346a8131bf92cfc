package health.plumbline.triage.policy;

import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ClinicSelfCareResourceTest {

    private static final String PATH = "/api/clinic/self-care";

    @BeforeEach
    @AfterEach
    void nobody_wants_to_know() throws SQLException {
        TestClinics.configure();
        try (var connection = Postgres.asSuperuser()) {
            connection.createStatement().executeUpdate("delete from clinic_self_care");
        }
    }

    @Test
    void a_clinic_that_wants_to_know_is_told_who_could_begin_alone_and_others_are_not() {
        var mild = screened(registered("north"), Map.of("pain_worst", 3));
        var strong = screened(registered("north"), Map.of("pain_worst", 7));
        told(mild).body("selfCare", nullValue());

        change(true).statusCode(200);

        told(mild).body("selfCare.met", equalTo(true)).body("selfCare.techniques", hasSize(9));
        told(strong)
                .body("selfCare.met", equalTo(false))
                .body("selfCare.because", hasItem("The worst pain in the last 24 hours was above 4."));
        clinician("south").get(PATH).then().statusCode(200).body("allowed", equalTo(false));

        change(false).statusCode(200);
        told(mild).body("selfCare", nullValue());
    }

    @Test
    void it_changes_neither_level_nor_gate() {
        change(true).statusCode(200);
        var patient = registered("north");
        told(screened(patient, Map.of("pain_worst", 7))).body("level", equalTo("clear"));

        clear(patient).then().statusCode(201);
    }

    @Test
    void the_clinics_own_administrator_decides() {
        var body = Map.of("allowed", true);
        clinician("north").body(body).put(PATH).then().statusCode(403);
        given().contentType(ContentType.JSON).body(body).put(PATH).then().statusCode(401);
        admin("north").body("{}").put(PATH).then().statusCode(400);
        admin("north").body("{\"allowed\": \"yes\"}").put(PATH).then().statusCode(400);

        change(true).statusCode(200);
        change(true).statusCode(200);
        assertThat(count("clinic_self_care")).isOne();
    }

    private static ValidatableResponse change(boolean allowed) {
        return admin("north").body(Map.of("allowed", allowed)).put(PATH).then();
    }

    private static ValidatableResponse told(UUID screening) {
        return clinician("north").get("/api/screenings/" + screening).then().statusCode(200);
    }
}
