package health.plumbline.triage.patient;

import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ProgramListenerTest {

    @BeforeEach
    void two_clinics() {
        TestClinics.configure();
    }

    @Test
    void a_registered_patient_can_be_screened_by_their_clinic_alone() {
        var patient = UUID.randomUUID();
        assertThat(epochStatus("north", patient)).isEqualTo(404);

        registered(patient, "Pat Rivers");

        await().untilAsserted(() -> assertThat(epochStatus("north", patient)).isEqualTo(200));
        assertThat(epochStatus("south", patient)).isEqualTo(404);
    }

    @Test
    void who_a_clinic_names_may_screen_with_its_numbers() throws Exception {
        var account = UUID.randomUUID().toString();
        var fact = (ObjectNode) new ObjectMapper().readTree(EventContract.example("ClinicConfigured"));
        fact.put("clinic", "west");
        ((ObjectNode) fact.get("members").get(0)).put("account", account);
        assertThat(status(account)).isEqualTo(403);

        Facts.publish("program.facts", "ClinicConfigured", "west", "west", fact.toString());

        await().untilAsserted(() -> assertThat(status(account)).isEqualTo(404));
        assertThat(count("clinic_settings where clinic = 'west' and emergency_number = '999'"))
                .isOne();
    }

    private static int status(String account) {
        return given().auth()
                .oauth2(Tokens.bearer(account, "west", "clinician"))
                .get("/api/patients/" + UUID.randomUUID() + "/epoch")
                .statusCode();
    }

    @Test
    void the_same_again_changes_nothing_and_a_new_name_counts() {
        var patient = UUID.randomUUID();
        registered(patient, "Pat Rivers");
        registered(patient, "Pat Rivers");

        registered(patient, "Pat Rivers-Holt");

        await().untilAsserted(() -> assertThat(
                        count("patient where id = '%s' and name = 'Pat Rivers-Holt'".formatted(patient)))
                .isOne());
        assertThat(count("patient where id = '" + patient + "'")).isOne();
    }

    /** As program-service writes it, and with a field that is added one day. */
    private static void registered(UUID patient, String name) {
        try {
            var fact = (ObjectNode) new ObjectMapper().readTree(EventContract.example("PatientRegistered"));
            fact.put("patient", patient.toString()).put("name", name).put("addedLater", true);
            Facts.publish("program.facts", "PatientRegistered", "north", patient.toString(), fact.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int epochStatus(String clinic, UUID patient) {
        return clinician(clinic).get("/api/patients/" + patient + "/epoch").statusCode();
    }
}
