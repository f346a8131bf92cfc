package health.plumbline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.local.Http;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Registers the patients of {@code patients.json}, each as a clinician of their clinic would. */
record Patients(Site site, People people) {

    private static final int THERE_ALREADY = 409;
    private static final ObjectMapper JSON = new ObjectMapper();

    static JsonNode byClinic() throws IOException {
        return JSON.readTree(Patients.class.getResource("/health/plumbline/local/demo/patients.json"));
    }

    /** @return what went wrong, in words */
    List<String> register() throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (var clinic : byClinic()) {
            var token = people.tokenOf(
                    clinic.path("clinician").asText(), clinic.path("clinic").asText());
            for (var patient : clinic.path("patients")) {
                ObjectNode request = patient.deepCopy();
                request.remove("program");
                var answer = Http.call("POST", site.ports().url(Port.WORKSPACE) + "/api/patients", token, request);
                if (!answer.good() && answer.status() != THERE_ALREADY) {
                    failures.add("Patient " + patient.path("name").asText() + " was not registered: " + answer.status()
                            + " " + answer.reason());
                }
            }
        }
        return failures;
    }
}
