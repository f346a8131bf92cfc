package health.plumbline.catalog.own;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What a clinician writes and sends. */
final class Written {

    private Written() {}

    /** A sound entry with a name that no other has. */
    static ObjectNode entry() {
        return entry("Towel slide " + UUID.randomUUID());
    }

    static ObjectNode entry(String name) {
        ObjectNode entry = Core.techniqueEntries().stream()
                .filter(one -> one.path("id").asText().equals("pelvic_tilt"))
                .findFirst()
                .map(JsonNode::<ObjectNode>deepCopy)
                .orElseThrow();
        entry.remove(List.of("id", "seed", "evidence"));
        return entry.put("name", name);
    }

    static ObjectNode entry(Consumer<ObjectNode> change) {
        var entry = entry();
        change.accept(entry);
        return entry;
    }

    static ObjectNode fields() {
        return new ObjectMapper().createObjectNode();
    }

    static RequestSpecification as(String clinic) {
        return given().auth().oauth2(Tokens.clinician(clinic)).contentType(ContentType.JSON);
    }

    static Response create(String clinic, JsonNode entry) {
        return as(clinic).body(entry.toString()).post("/api/techniques");
    }

    /** @return the id of a new technique */
    static String kept(String clinic, JsonNode entry) {
        return create(clinic, entry).then().statusCode(201).extract().path("id");
    }

    static Response revise(String clinic, String id, Object revision, ObjectNode entry) {
        var body = entry.deepCopy();
        body.putPOJO("revision", revision);
        return as(clinic).body(body.toString()).put("/api/techniques/" + id);
    }

    static Response copy(String clinic, String id, ObjectNode changes) {
        return as(clinic).body(changes.toString()).post("/api/techniques/" + id + "/copies");
    }

    static Response retire(String clinic, String id) {
        return as(clinic)
                .body("{\"reason\": \"Replaced by a kinder one\"}")
                .post("/api/techniques/" + id + "/retirement");
    }

    static Response read(String clinic, String path) {
        return as(clinic).get("/api/techniques/" + path);
    }
}
