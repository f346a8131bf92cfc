package health.plumbline.catalog.exchange;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;

/** What a clinician of a clinic hands over and takes. */
record Parcels(String clinic) {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

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
        var list = list(file);
        var entry = entry(file, id);
        list.removeAll().add(entry);
        return file;
    }

    /** Two exports of the catalog's own format as one. */
    static ObjectNode of(ObjectNode one, ObjectNode other) {
        list(one).addAll(list(other));
        return one;
    }

    static JsonNode entry(ObjectNode file, String id) {
        for (var entry : list(file)) {
            var url = entry.has("resource") ? entry.path("resource").path("url") : entry.path("url");
            if (url.asText().endsWith(":" + id)) {
                return entry;
            }
        }
        throw new AssertionError("There is no " + id);
    }

    static String id(ObjectNode parcel) {
        var entry = list(parcel).get(0);
        var url = entry.has("resource") ? entry.path("resource").path("url") : entry.path("url");
        return url.asText().substring(url.asText().lastIndexOf(':') + 1);
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

    ValidatableResponse technique(String id) {
        return given().auth()
                .oauth2(Tokens.clinician(clinic))
                .get("/api/techniques/" + id)
                .then()
                .statusCode(200);
    }

    void missing(String id) {
        given().auth()
                .oauth2(Tokens.clinician(clinic))
                .get("/api/techniques/" + id)
                .then()
                .statusCode(404);
    }

    private static ArrayNode list(ObjectNode file) {
        return (ArrayNode) (file.has("entry") ? file.path("entry") : file.path("techniques"));
    }
}
