package health.plumbline.catalog.exchange;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;

/** What a clinician of a clinic hands over and takes. */
record Parcels(String clinic) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param format {@code catalog} or {@code fhir}, and what else is asked for */
    ValidatableResponse export(String format) {
        return given().auth()
                .oauth2(Tokens.clinician(clinic))
                .get("/api/exports/" + format)
                .then()
                .statusCode(200);
    }

    /** An export with nothing in it but this technique. */
    ObjectNode only(String format, String id) {
        return onlyId(json(export(format)), id);
    }

    static ObjectNode onlyId(ObjectNode file, String id) {
        var entry = entry(file, id);
        for (var list : lists(file)) {
            var has = entry.equals(entryOf(list, id));
            list.removeAll();
            if (has) {
                list.add(entry);
            }
        }
        return file;
    }

    /** Two exports of the catalog's own format as one. */
    static ObjectNode of(ObjectNode one, ObjectNode other) {
        for (var name : List.of("techniques", "templates")) {
            ((ArrayNode) one.path(name)).addAll((ArrayNode) other.path(name));
        }
        return one;
    }

    static JsonNode entry(ObjectNode file, String id) {
        return lists(file).stream()
                .map(list -> entryOf(list, id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + id));
    }

    static String id(ObjectNode parcel) {
        var url = lists(parcel).stream()
                .filter(list -> !list.isEmpty())
                .map(list -> url(list.get(0)))
                .findFirst()
                .orElseThrow();
        return url.substring(url.lastIndexOf(':') + 1);
    }

    private static JsonNode entryOf(ArrayNode list, String id) {
        for (var entry : list) {
            if (url(entry).endsWith(":" + id)) {
                return entry;
            }
        }
        return null;
    }

    private static String url(JsonNode entry) {
        return (entry.has("resource") ? entry.path("resource") : entry)
                .path("url")
                .asText();
    }

    static ObjectNode json(ValidatableResponse file) {
        try {
            return (ObjectNode) JSON.readTree(file.extract().asByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    ValidatableResponse take(JsonNode parcel) {
        return post("", "application/json", parcel.toString());
    }

    ValidatableResponse tryOut(JsonNode parcel) {
        return post("?dryRun=true", "application/json", parcel.toString());
    }

    ValidatableResponse post(String query, String type, String body) {
        return given().auth()
                .oauth2(Tokens.clinician(clinic))
                .contentType(type + "; charset=utf-8")
                .body(body)
                .post("/api/imports" + query)
                .then();
    }

    /** As it is: the other client first prints what it sends, which for some of it takes more memory than there is. */
    HttpResponse<String> send(String type, byte[] body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/imports"))
                .header("Authorization", "Bearer " + Tokens.clinician(clinic))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    ValidatableResponse technique(String id) {
        return get("/api/techniques/" + id).statusCode(200);
    }

    ValidatableResponse template(String id) {
        return get("/api/templates/" + id).statusCode(200);
    }

    void missing(String id) {
        get("/api/techniques/" + id).statusCode(404);
        get("/api/templates/" + id).statusCode(404);
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.clinician(clinic)).get(path).then();
    }

    private static List<ArrayNode> lists(ObjectNode file) {
        return file.has("entry")
                ? List.of((ArrayNode) file.path("entry"))
                : List.of((ArrayNode) file.path("techniques"), (ArrayNode) file.path("templates"));
    }
}
