package health.plumbline.program.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class PatientResourceTest {

    private final Clinician anna = Clinician.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void a_registration_sent_twice_registers_once() {
        var registration = Map.of(
                "id", UUID.randomUUID(), "name", "Pat Rivers", "email", "pat@people.example", "bornOn", "1961-04-30");
        anna.ask().body(registration).post("/api/patients").then().statusCode(201);
        anna.ask().body(registration).post("/api/patients").then().statusCode(200);

        var id = registration.get("id").toString();
        assertThat(Records.count("outbox", "type = 'PatientRegistered' and key = ?", id))
                .isEqualTo(1);
        var fact = Facts.await("program.facts", "PatientRegistered", id);
        assertThat(EventContract.violations("PatientRegistered", fact.payload()))
                .isEmpty();
    }

    @Test
    void an_id_that_is_taken_is_not_taken_over() {
        var id = UUID.randomUUID();
        anna.ask()
                .body(Map.of("id", id, "name", "One", "email", "one@people.example"))
                .post("/api/patients");

        anna.ask()
                .body(Map.of("id", id, "name", "Two", "email", "two@people.example"))
                .post("/api/patients")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:patient-exists"));
        anna.ask().get("/api/patients/{id}", id).then().body("name", equalTo("One"));
    }

    @Test
    void reading_a_patient_leaves_a_trace() {
        var patient = anna.patient();
        anna.ask().get("/api/patients/{id}", patient).then().statusCode(200);

        assertThat(Records.count("audit_entry", "patient = ? and act = 'patient-read'", patient))
                .isEqualTo(1);
    }

    @Test
    void a_correction_is_told_to_everybody() {
        var patient = anna.patient();
        anna.ask()
                .body(Map.of("name", "Renamed", "email", "renamed@people.example"))
                .put("/api/patients/{id}", patient)
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"));

        Facts.await(
                "program.facts",
                "PatientRegistered",
                seen -> seen.key().equals(patient.toString()) && seen.payload().contains("Renamed"));
    }

    @Test
    void each_invitation_is_another_one_unless_it_is_the_same_request() {
        var patient = anna.patient();
        String first = invited(patient, Map.of());
        String second = invited(patient, Map.of());
        var wish = UUID.randomUUID();
        invited(patient, Map.of("invitation", wish));
        invited(patient, Map.of("invitation", wish));

        assertThat(first).isNotEqualTo(second);
        assertThat(Records.count("outbox", "type = 'PatientInvited' and key = ?", patient.toString()))
                .isEqualTo(3);
    }

    @Test
    void patients_and_strangers_see_no_caseload() {
        Clinician.with(Tokens.patient("north", "someone"))
                .ask()
                .get("/api/patients")
                .then()
                .statusCode(403);
        Clinician.with(Tokens.bearer("stranger", "north", "clinician"))
                .ask()
                .get("/api/patients")
                .then()
                .statusCode(403);
        anna.ask().get("/api/patients").then().statusCode(200).body("items", not(equalTo(null)));
    }

    private String invited(UUID patient, Map<String, ?> wish) {
        return anna.ask()
                .body(wish)
                .post("/api/patients/{id}/invitations", patient)
                .then()
                .statusCode(201)
                .extract()
                .path("invitation");
    }
}
