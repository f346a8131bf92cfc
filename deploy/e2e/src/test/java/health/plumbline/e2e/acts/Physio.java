package health.plumbline.e2e.acts;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.stack.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A clinician at work, by HTTP. Every act that can be repeated takes its id from the caller. */
public record Physio(Stack stack, Api api) {

    public UUID register(String name, String email) {
        var id = UUID.randomUUID();
        register(id, name, email).must(201);
        return id;
    }

    public Answer register(UUID id, String name, String email) {
        return api.post(program("patients"), Map.of("id", id, "name", name, "email", email));
    }

    public Answer invite(UUID patient, UUID invitation) {
        return api.post(program("patients/" + patient + "/invitations"), Map.of("invitation", invitation));
    }

    public Answer begin(UUID patient, UUID program, String title) {
        return api.post(program("patients/" + patient + "/programs"), Map.of("id", program, "title", title));
    }

    /** Adds the technique with its usual dose to the draft as it is now. */
    public Answer add(UUID program, UUID item, String technique) {
        var addition = new LinkedHashMap<String, Object>();
        addition.put("revision", read(program).path("revision").asInt());
        addition.put("item", item);
        addition.put("technique", technique);
        return api.post(program("programs/" + program + "/items"), addition);
    }

    public JsonNode read(UUID program) {
        return api.get(program("programs/" + program)).must(200).json();
    }

    /** What the patient would see, with its hash. */
    public Answer preview(UUID program) {
        return api.get(program("programs/" + program + "/preview"));
    }

    public Answer rename(UUID program, int revision, String title) {
        return api.put(program("programs/" + program + "/draft"), Map.of("revision", revision, "title", title));
    }

    /** The first techniques of the catalog that need no words of the clinician's to be prescribed. */
    public List<String> techniques(int count) {
        return api.get(program("techniques?limit=" + count))
                .must(200)
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    /** Screens with answers that raise no flag, and completes. */
    public UUID screen(UUID patient) {
        return screen(patient, Map.of());
    }

    /** @param others answers that differ from the ones that raise no flag */
    public UUID screen(UUID patient, Map<String, Object> others) {
        var screening = ask(patient).must(201).json();
        var id = screening.path("id").asText();
        for (var next = unanswered(screening); next != null; next = unanswered(screening)) {
            screening = answer(id, next, others).must(200).json();
        }
        complete(id).must(200);
        return UUID.fromString(id);
    }

    /** Starts a screening. */
    public Answer ask(UUID patient) {
        return api.post(triage("screenings"), Map.of("patient", patient));
    }

    public Answer answer(String screening, JsonNode question, Map<String, Object> others) {
        var key = question.path("key").asText();
        var value = others.containsKey(key) ? others.get(key) : ClearAnswers.to(question);
        return api.put(triage("screenings/" + screening + "/answers/" + key), Map.of("value", value));
    }

    public Answer complete(String screening) {
        return api.call("POST", triage("screenings/" + screening + "/completion"), null);
    }

    public Answer screening(String id) {
        return api.get(triage("screenings/" + id));
    }

    public Answer standing(UUID patient) {
        return api.get(triage("patients/" + patient + "/standing"));
    }

    /** The next question that must be answered, or null. */
    public static JsonNode unanswered(JsonNode screening) {
        for (var group : screening.path("groups")) {
            for (var item : group.path("items")) {
                if (item.path("mandatory").asBoolean() && !item.hasNonNull("answer")) {
                    return item;
                }
            }
        }
        return null;
    }

    /** Waits for nothing: program-service may not know of the screening yet, but triage does. */
    public Answer clear(UUID program) {
        return api.call("POST", program("programs/" + program + "/clearance"), null);
    }

    public Answer release(UUID program, String clearance) {
        return api.put(program("programs/" + program + "/release"), Map.of("clearance", clearance));
    }

    public Answer version(UUID program, int version) {
        return api.get(program("programs/" + program + "/versions/" + version));
    }

    public Answer hold(UUID program, String reason) {
        return api.put(program("programs/" + program + "/hold"), Map.of("reason", reason));
    }

    public Answer resume(UUID program, String reason) {
        return api.call("DELETE", program("programs/" + program + "/hold"), Map.of("reason", reason));
    }

    private String triage(String path) {
        return stack.triage() + "/api/" + path;
    }

    private String program(String path) {
        return stack.workspace() + "/api/" + path;
    }
}
