package health.plumbline.triage.policy;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static health.plumbline.triage.Consulting.validity;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ClinicValidityResourceTest {

    private static final String PATH = "/api/clinic/validity";

    @Inject
    TestClock clock;

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @AfterEach
    void the_core_again() {
        clock.reset();
        validity(3, 7, 14, 28).then().statusCode(200);
    }

    @Test
    void a_shorter_time_counts_for_screenings_completed_from_then_on_and_in_this_clinic_alone() {
        validity(1, 7, 14, 28).then().statusCode(200).body("inForce.releaseEarly", equalTo(1));
        var patient = registered("north");
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);

        clock.advance(Duration.ofDays(1).plusSeconds(30));

        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-expired"));
        clinician("south").get(PATH).then().statusCode(200).body("inForce.releaseEarly", equalTo(3));
    }

    @Test
    void on_a_screening_that_nothing_could_be_started_on_any_more_nothing_is_released_and_no_hold_lifted() {
        validity(3, 7, 1, 28).then().statusCode(200);
        var patient = registered("north");
        var held = registered("north");
        var hold = heldForDanger(held);
        screened(patient, Map.of());
        screened(held, Map.of());

        clock.advance(Duration.ofDays(1).plusSeconds(30));

        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-expired"));
        lift(hold).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:hold-needs-screening"));
        screened(held, Map.of());
        lift(hold).then().statusCode(200);
    }

    private static String heldForDanger(UUID patient) {
        Consulting.patient("north", account("north", patient))
                .body(Map.of(
                        "checkIn", UUID.randomUUID(),
                        "session", UUID.randomUUID(),
                        "program", UUID.randomUUID(),
                        "phase", "before",
                        "painMode", "strict",
                        "answers", Map.of("ci_danger", "yes")))
                .post("/api/check-ins")
                .then()
                .statusCode(200);
        return standing(patient).extract().path("holds[0].id");
    }

    private static Response lift(String hold) {
        return clinician("north").body(Map.of("reason", "Seen and screened")).put("/api/holds/" + hold + "/lifting");
    }

    @Test
    void nothing_is_made_longer_than_the_core_and_nothing_shorter_than_a_day() {
        var before = count("clinic_validity");

        validity(4, 7, 14, 29)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:validity-too-long"))
                .body("violations.pointer", hasItems("/releaseEarly", "/runningLong"));
        validity(3, 8, 14, 28).then().statusCode(422);
        validity(3, 7, 15, 28).then().statusCode(422);
        validity(0, 7, 14, 28).then().statusCode(422);
        validity(3, 7, -1, 28).then().statusCode(422);
        admin("north").body(Map.of("releaseEarly", 1)).put(PATH).then().statusCode(400);
        assertThat(count("clinic_validity")).isEqualTo(before);

        validity(2, 5, 10, 20).then().statusCode(200);
        validity(2, 5, 10, 20).then().statusCode(200);
        assertThat(count("clinic_validity")).isEqualTo(before + 1);
    }

    @Test
    void the_clinics_own_administrator_decides_and_nobody_else() {
        var body = Map.of("releaseEarly", 2, "releaseLater", 7, "runningShort", 14, "runningLong", 28);
        clinician("north").body(body).put(PATH).then().statusCode(403);
        given().contentType(ContentType.JSON).body(body).put(PATH).then().statusCode(401);

        admin("north").body(body).put(PATH).then().statusCode(200);
        clinician("north").get(PATH).then().statusCode(200).body("core.runningLong", equalTo(28));
    }
}
