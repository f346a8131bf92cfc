package health.plumbline.triage.emergency;

import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.colleague;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;

/** An emergency, and what two clinicians do about it over HTTP: one records the outcome, another counter-signs. */
final class Aftermath {

    static final Map<String, Object> EMERGENCY = Map.of("ces_saddle", "yes", "ces_onset", "lt_14d");

    private Aftermath() {}

    static String path(UUID patient) {
        return "/api/patients/" + patient + "/emergency-outcomes";
    }

    static Response record(UUID patient, Map<String, Object> outcome) {
        return clinician("north").body(outcome).post(path(patient));
    }

    static Response sign(UUID patient, Map<String, Object> outcome) {
        return colleague("north").body(Map.of()).put(path(patient) + "/" + outcome.get("id") + "/counter-signature");
    }

    static void refused(int status, String code, Response response) {
        response.then().statusCode(status).body("type", equalTo("urn:plumbline:problem:" + code));
    }
}
