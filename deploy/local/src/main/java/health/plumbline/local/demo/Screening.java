package health.plumbline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.local.Http;
import health.plumbline.local.Port;
import health.plumbline.local.Site;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;

/** Answers a red-flag screening question by question, as somebody with plain low back pain would. */
record Screening(Site site, String token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOTHING = Set.of("no", "none");

    void clear(JsonNode patient) throws IOException, InterruptedException {
        var begin = JSON.createObjectNode().put("patient", patient.path("id").asText());
        var screening = new Patience(site)
                .ask(() -> Http.call("POST", url(""), token, begin))
                .must("beginning a screening")
                .json();
        var id = "/" + screening.path("id").asText();
        for (var next = unanswered(screening); next != null; next = unanswered(screening)) {
            var answer = JSON.createObjectNode().set("value", answer(next, patient));
            var key = next.path("key").asText();
            screening = Http.call("PUT", url(id + "/answers/" + key), token, answer)
                    .must("answering " + key)
                    .json();
        }
        Http.call("POST", url(id + "/completion"), token, null).must("completing the screening");
    }

    private static JsonNode unanswered(JsonNode screening) {
        for (var group : screening.path("groups")) {
            for (var question : group.path("items")) {
                if (question.path("mandatory").asBoolean() && !question.hasNonNull("answer")) {
                    return question;
                }
            }
        }
        return null;
    }

    private static JsonNode answer(JsonNode question, JsonNode patient) throws IOException {
        var key = question.path("key").asText();
        if (key.equals("age")) {
            var born = LocalDate.parse(patient.path("bornOn").asText());
            return JSON.valueToTree(Period.between(born, LocalDate.now()).getYears());
        }
        var told = JSON.readTree(Screening.class.getResource("/health/plumbline/local/demo/clear-screening.json"))
                .path(key);
        return told.isMissingNode() ? nothing(question) : told;
    }

    private static JsonNode nothing(JsonNode question) throws IOException {
        return switch (question.path("type").asText().toLowerCase()) {
            case "set" -> JSON.createArrayNode();
            case "yn", "yn_unsure" -> JSON.valueToTree("no");
            default ->
                JSON.valueToTree(question.path("options").findValuesAsText("value").stream()
                        .filter(NOTHING::contains)
                        .findFirst()
                        .orElseThrow(() -> new IOException(
                                "no quiet answer to " + question.path("key").asText())));
        };
    }

    private String url(String path) {
        return site.ports().url(Port.TRIAGE) + "/api/screenings" + path;
    }
}
