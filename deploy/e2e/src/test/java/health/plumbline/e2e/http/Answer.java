package health.plumbline.e2e.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a service said. */
public record Answer(String asked, int status, String type, String body) {

    private static final int SERVER_FAILURES = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            throw new AssertionError(asked + " did not answer with JSON: " + status + " " + body, unreadable);
        }
    }

    public String text(String field) {
        return json().path(field).asText();
    }

    public boolean good() {
        return status >= 200 && status < 300;
    }

    /**
     * This answer, or a failure that shows what was said instead.
     *
     * @throws Api.Unanswered if it was a failure of theirs, which whoever is persistent asks again
     */
    public Answer must(int... wanted) {
        for (int one : wanted) {
            if (status == one) {
                return this;
            }
        }
        if (status >= SERVER_FAILURES) {
            throw new Api.Unanswered(this);
        }
        throw new AssertionError(asked + " answered " + status + " " + body);
    }

    /** The problem without the one field that may differ: which request it was. */
    public String withoutInstance() {
        return json() instanceof ObjectNode problem
                ? problem.without("instance").toString()
                : body;
    }
}
