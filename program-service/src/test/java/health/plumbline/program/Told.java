package health.plumbline.program;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What other services tell over Kafka, made from the committed examples of their contracts. */
public record Told(String id, String topic, String type, ObjectNode payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TOPICS = Map.ofEntries(
            Map.entry("TechniquePublished", "catalog.facts"),
            Map.entry("TechniqueRetired", "catalog.facts"),
            Map.entry("ScreeningCompleted", "triage.facts"),
            Map.entry("ClearanceRevoked", "triage.facts"),
            Map.entry("HoldPlaced", "triage.facts"),
            Map.entry("HoldLifted", "triage.facts"),
            Map.entry("ScreeningRequestEnded", "triage.facts"),
            Map.entry("InvitationAccepted", "portal.facts"),
            Map.entry("SessionRecorded", "portal.facts"),
            Map.entry("CheckInRecorded", "portal.facts"),
            Map.entry("SymptomReported", "portal.facts"));

    /** The committed example, as it is but for what is changed. */
    public static Told of(String type, Consumer<ObjectNode> change) {
        try {
            var payload = (ObjectNode) JSON.readTree(EventContract.example(type));
            change.accept(payload);
            return new Told(UUID.randomUUID().toString(), TOPICS.get(type), type, payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Told of(String type, UUID patient) {
        return of(type, payload -> payload.put("patient", patient.toString()));
    }

    public Told with(Consumer<ObjectNode> change) {
        change.accept(payload);
        return this;
    }

    /** Tells it for a clinic; told twice it is the same fact. */
    public Told in(String clinic) {
        var key = payload.has("patient")
                ? payload.get("patient").asText()
                : payload.get("technique").asText();
        Facts.publish(id, topic, type, clinic, key, payload.toString());
        return this;
    }

    public void awaitIn(String clinic) {
        in(clinic).awaitTaken(clinic);
    }

    public void awaitTaken(String clinic) {
        await().atMost(30, SECONDS).until(() -> Records.count("inbox", "clinic = ? and fact = ?", clinic, id) == 1);
    }
}
