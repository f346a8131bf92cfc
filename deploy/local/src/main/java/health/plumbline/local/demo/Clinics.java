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

/** Tells the program service the clinics of {@code clinics.json}, as the operator of the installation. */
record Clinics(Site site, People people) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return what went wrong, in words */
    List<String> configure() throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        var token = people.operatorToken();
        for (var clinic : JSON.readTree(Clinics.class.getResource("/health/plumbline/local/demo/clinics.json"))) {
            var id = clinic.path("clinic").asText();
            var url = site.ports().url(Port.WORKSPACE) + "/api/installation/clinics/" + id;
            var answer = Http.call("PUT", url, token, settings(clinic, id));
            if (!answer.good()) {
                failures.add("Clinic " + id + " was not configured: " + answer.status() + " " + answer.reason());
            }
        }
        return failures;
    }

    private JsonNode settings(JsonNode clinic, String id) throws IOException {
        ObjectNode settings = clinic.deepCopy();
        settings.remove("clinic");
        var members = settings.putArray("members");
        for (var person : people.staffOf(id)) {
            for (var role : person.roles()) {
                members.addObject()
                        .put("account", person.id())
                        .put("name", person.name())
                        .put("role", role);
            }
        }
        return settings;
    }
}
