package health.plumbline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.local.Http;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import health.plumbline.local.keycloak.Realm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A first session for the patients of {@code patients.json} who have one, done as they would on their phone. */
record Sessions(Site site, People people) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BEFORE =
            """
            {"ci_danger": "no", "ci_body": "no", "ci_event": ["none"], "pain_pre": 4, "loc_pre": "back_or_neck_only",
             "last_settle": "first_session"}""";
    private static final String AFTER =
            """
            {"pain_post": 3, "loc_post": "back_or_neck_only", "new_numb_weak": "no", "effort": 4}""";

    /** @return what went wrong, in words */
    List<String> exercise() throws IOException, InterruptedException {
        List<String> failures = new ArrayList<>();
        for (var clinic : Patients.byClinic()) {
            for (var patient : clinic.path("patients")) {
                var person = people.patient(patient.path("email").asText());
                if (patient.path("program").has("session") && person.isPresent()) {
                    try {
                        exercise(patient.path("program"), person.get());
                    } catch (IOException refused) {
                        failures.add(person.get().name() + " could not exercise: " + refused.getMessage());
                    }
                }
            }
        }
        return failures;
    }

    private void exercise(JsonNode program, Realm.Account person) throws IOException, InterruptedException {
        var token = people.tokenOf(person.username(), person.clinic());
        var sessions = site.ports().url(Port.PORTAL) + "/api/sessions";
        var session = sessions + "/" + program.path("session").asText();
        if (Http.call("GET", session, token, null).good()) {
            return;
        }
        var start = JSON.createObjectNode()
                .put("id", program.path("session").asText())
                .put("program", program.path("id").asText());
        new Patience(site).ask(() -> Http.call("POST", sessions, token, start)).must("starting");
        var items = Http.call("PUT", session + "/check-ins/before", token, JSON.readTree(BEFORE))
                .must("checking in")
                .json()
                .path("items");
        for (var item : items) {
            Http.call("PUT", session + "/items/" + item.path("item").asText(), token, done(item.path("dosage")))
                    .must("telling an exercise");
        }
        Http.call("PUT", session + "/check-ins/after", token, JSON.readTree(AFTER))
                .must("finishing");
    }

    private static JsonNode done(JsonNode dosage) {
        return JSON.createObjectNode()
                .put("outcome", "done")
                .put("evidence", "ticked")
                .put("setsDone", Math.max(1, dosage.path("sets").asInt()))
                .put("repetitionsDone", dosage.path("repetitions").asInt())
                .put("secondsDone", dosage.path("seconds").asInt());
    }
}
