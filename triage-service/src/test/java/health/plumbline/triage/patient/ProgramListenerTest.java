package health.plumbline.triage.patient;

import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
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

    private static void registered(UUID patient, String name) {
        Facts.publish(
                "program.facts",
                "PatientRegistered",
                "north",
                patient.toString(),
                """
                {"patient": "%s", "name": "%s", "email": "pat@people.example", "addedLater": true}"""
                        .formatted(patient, name));
    }

    private static int epochStatus(String clinic, UUID patient) {
        return clinician(clinic).get("/api/patients/" + patient + "/epoch").statusCode();
    }
}
