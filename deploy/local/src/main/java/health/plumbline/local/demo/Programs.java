package health.plumbline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.local.Http;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Assembles, screens, clears and releases the programs of {@code patients.json}, each as its clinician would. */
record Programs(Site site, People people) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return what went wrong, in words */
    List<String> release() throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (var clinic : Patients.byClinic()) {
            var token = people.tokenOf(
                    clinic.path("clinician").asText(), clinic.path("clinic").asText());
            for (var patient : clinic.path("patients")) {
                if (patient.has("program")) {
                    try {
                        release(patient, token);
                    } catch (IOException refused) {
                        failures.add("The program of " + patient.path("name").asText() + " was not released: "
                                + refused.getMessage());
                    }
                }
            }
        }
        return failures;
    }

    private void release(JsonNode patient, String token) throws IOException, InterruptedException {
        var program = patient.path("program");
        var url = url("programs/" + program.path("id").asText());
        if (Http.call("GET", url + "/versions/1", token, null).good()) {
            return;
        }
        assemble(patient, program, url, token);
        new Screening(site, token).clear(patient);
        var clearance = Http.call("POST", url + "/clearance", token, null).must("asking triage for a clearance");
        Http.call(
                        "PUT",
                        url + "/release",
                        token,
                        JSON.createObjectNode()
                                .put("clearance", clearance.json().path("id").asText()))
                .must("releasing");
    }

    private void assemble(JsonNode patient, JsonNode program, String url, String token)
            throws IOException, InterruptedException {
        if (!Http.call("GET", url, token, null).good()) {
            var begin = JSON.createObjectNode()
                    .put("id", program.path("id").asText())
                    .put("title", program.path("title").asText());
            Http.call("POST", url("patients/" + patient.path("id").asText() + "/programs"), token, begin)
                    .must("beginning the program");
        }
        for (var technique : program.path("exercises")) {
            var draft =
                    Http.call("GET", url, token, null).must("reading the draft").json();
            var item = item(program, technique.asText());
            if (!draft.path("items").findValuesAsText("item").contains(item)) {
                var addition = JSON.createObjectNode()
                        .put("revision", draft.path("revision").asInt())
                        .put("item", item)
                        .put("technique", technique.asText());
                // The catalog tells the program service its techniques by event.
                new Patience(site)
                        .ask(() -> Http.call("POST", url + "/items", token, addition))
                        .must("adding " + technique.asText());
            }
        }
    }

    /** The same at every load, so that nothing is added twice. */
    private static String item(JsonNode program, String technique) {
        var name = program.path("id").asText() + "/" + technique;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String url(String path) {
        return site.ports().url(Port.WORKSPACE) + "/api/" + path;
    }
}
