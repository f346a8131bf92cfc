package health.plumbline.e2e.acts;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A patient at home, by HTTP. */
public record Exerciser(Stack stack, Api api) {

    public static final Map<String, Object> FINE_BEFORE = Map.of(
            "ci_danger", "no",
            "ci_body", "no",
            "ci_event", List.of("none"),
            "pain_pre", 3,
            "loc_pre", "back_or_neck_only",
            "last_settle", "first_session");

    public static final Map<String, Object> FINE_AFTER =
            Map.of("pain_post", 2, "loc_post", "back_or_neck_only", "new_numb_weak", "no", "effort", 4);

    public Answer today() {
        return api.get(portal("today"));
    }

    public Answer start(UUID session, UUID program) {
        return api.post(portal("sessions"), Map.of("id", session, "program", program));
    }

    public Answer before(UUID session, Map<String, Object> answers) {
        return api.put(portal("sessions/" + session + "/check-ins/before"), answers);
    }

    public Answer done(UUID session, JsonNode item) {
        var dosage = item.path("dosage");
        return api.put(
                portal("sessions/" + session + "/items/" + item.path("item").asText()),
                Map.of(
                        "outcome", "done",
                        "setsDone", Math.max(1, dosage.path("sets").asInt()),
                        "repetitionsDone", dosage.path("repetitions").asInt(),
                        "secondsDone", dosage.path("seconds").asInt(),
                        "evidence", "ticked"));
    }

    public Answer after(UUID session, Map<String, Object> answers) {
        return api.put(portal("sessions/" + session + "/check-ins/after"), answers);
    }

    /** A whole session: everything done as prescribed, nothing wrong. */
    public Answer exercise(UUID session, UUID program) {
        start(session, program).must(200, 201);
        var items = before(session, FINE_BEFORE).must(200).json().path("items");
        for (var item : items) {
            done(session, item).must(200);
        }
        return after(session, FINE_AFTER);
    }

    private String portal(String path) {
        return stack.portal() + "/api/" + path;
    }
}
