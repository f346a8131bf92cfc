package health.plumbline.catalog.own;

import static health.plumbline.catalog.own.Written.as;
import static health.plumbline.catalog.own.Written.entry;
import static health.plumbline.catalog.own.Written.fields;
import static health.plumbline.catalog.own.Written.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent to a route that writes: a 4xx with a problem document, and nothing is changed. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadInputTest {

    private static final String LONG = "x".repeat(200_000);

    private String own;

    /** @param required fields that cannot be left out; @param texts fields that hold one text */
    private record Write(String method, String path, ObjectNode sound, List<String> required, List<String> texts) {}

    @BeforeEach
    void one_of_the_north() {
        TestClinics.configure();
        own = kept("north", entry());
    }

    private List<Write> writes() {
        var required = List.of(
                "name",
                "category",
                "regions",
                "position",
                "bias",
                "steps",
                "breathing",
                "stop",
                "dose",
                "goals",
                "tags");
        var texts = List.of("name", "category", "position", "bias", "breathing");
        var copied = entry();
        copied.put("revision", 1);
        var revised = copied.deepCopy();
        var andRevision = new ArrayList<>(required);
        andRevision.add("revision");
        return List.of(
                new Write("POST", "/api/techniques", entry(), required, texts),
                new Write("PUT", "/api/techniques/" + own, revised, andRevision, texts),
                new Write("POST", "/api/techniques/" + own + "/copies", copied, List.of("name"), texts),
                new Write("POST", "/api/techniques/pelvic_tilt/copies", copied, List.of("name"), texts),
                new Write(
                        "POST",
                        "/api/techniques/" + own + "/retirement",
                        fields().put("reason", "Because"),
                        List.of("reason"),
                        List.of("reason")));
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing() throws SQLException {
        var before = rows();
        for (var write : writes()) {
            misuses(write).forEach((name, body) -> refused(write + ": " + name, send(write, ContentType.JSON, body)));
            refused(
                    write + ": another type",
                    send(write, ContentType.TEXT, write.sound().toString()));
        }
        assertThat(rows()).isEqualTo(before);

        // The same bodies unspoilt, so that it was the spoiling that was refused.
        for (var write : writes()) {
            write.sound().put("name", "Sound " + write.path().hashCode() + own);
            if (write.path().endsWith("/retirement")) {
                write.sound().remove("name");
            }
            assertThat(send(write, ContentType.JSON, write.sound().toString()).statusCode())
                    .as(write.toString())
                    .isBetween(200, 201);
        }
    }

    private static Map<String, String> misuses(Write write) {
        var all = new LinkedHashMap<String, String>();
        all.put("no JSON", "{\"name\": ");
        all.put("nothing", "");
        all.put("a list", "[]");
        all.put("a text", "\"text\"");
        all.put("null", "null");
        all.put("two bodies", write.sound() + "{}");
        all.put("said twice", write.sound().toString().replaceFirst("\\{", "{\"name\":\"a\",\"name\":\"b\","));
        all.put("a deep one", "{\"dose\":" + "[".repeat(1_100) + "]".repeat(1_100) + "}");
        all.put("a bare U+0000", write.sound().toString().replaceFirst("\\{", "{\"\\\\u0000\":1,"));
        all.put("an unknown field", changed(write, body -> body.put("surprise", 1)));
        for (var field : write.required()) {
            all.put(field + " missing", changed(write, body -> body.remove(field)));
            all.put(field + " null", changed(write, body -> body.putNull(field)));
        }
        for (var field : write.texts()) {
            all.put(field + " with U+0000", changed(write, body -> body.put(field, "a\u0000b")));
            all.put(field + " over-long", changed(write, body -> body.put(field, LONG)));
            all.put(field + " blank", changed(write, body -> body.put(field, "  ")));
        }
        write.sound().fieldNames().forEachRemaining(field -> {
            all.put(field + " of another kind", changed(write, body -> body.putObject(field)
                    .put("not", "this")));
            all.put(field + " with null inside", changed(write, body -> body.putArray(field)
                    .addNull()));
        });
        if (write.sound().has("dose")) {
            for (var number : List.of("1e999", "-1e999", "1e308", "1e-300", "9".repeat(900), "\"5\"", "NaN")) {
                all.put(
                        "a dose of " + number,
                        write.sound().toString().replaceFirst("\"reps\":\\[5", "\"reps\":[" + number));
            }
            all.put("an id", changed(write, body -> body.put("id", "own-mine")));
            all.put("another clinic", changed(write, body -> body.put("clinic", "south")));
            all.put("a seed", changed(write, body -> body.put("seed", true)));
            all.put("grade A", changed(write, body -> body.putObject("evidence").put("grade", "A")));
            all.put("a source", changed(write, body -> body.putObject("evidence")
                    .putArray("sources")
                    .add("NG59")));
            all.put("too many steps", changed(write, body -> {
                var steps = body.putArray("steps");
                for (var i = 0; i < 41; i++) {
                    steps.add("Step.");
                }
            }));
            all.put("no technique harder", changed(write, body -> body.putArray("progressions")
                    .add("own-none")));
        }
        if (write.sound().has("revision")) {
            for (var revision : List.of("0", "-1", "1.5", "\"1\"", "4000000000", "true")) {
                all.put(
                        "revision " + revision,
                        changed(write, body -> body.putRawValue("revision", new RawValue(revision))));
            }
        }
        return all;
    }

    @Test
    void an_id_that_is_nonsense_is_not_found() {
        for (var id : List.of("no_such", "own-none", "Robert');--", "x".repeat(5000), "ünïcødé")) {
            for (var route : List.of("/copies", "/retirement")) {
                as("north")
                        .body("{\"name\":\"A\",\"reason\":\"b\"}"
                                .replace(route.equals("/copies") ? ",\"reason\":\"b\"" : "\"name\":\"A\",", ""))
                        .post("/api/techniques/{id}" + route, id)
                        .then()
                        .statusCode(404)
                        .contentType("application/problem+json");
            }
            Written.revise("north", "none", 1, entry()).then().statusCode(404);
        }
    }

    @Test
    void every_field_at_fault_is_named_with_what_is_wrong_with_it() {
        as("north")
                .body(
                        "{\"name\": \"Half\", \"category\": \"magic\", \"tags\": [\"lx_warp\"], \"dose\": {\"reps\": [3, 2, 1, 0, 0]}}")
                .post("/api/techniques")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:entry-invalid"))
                .body(
                        "violations.pointer",
                        hasItems(
                                "/category",
                                "/regions",
                                "/position",
                                "/bias",
                                "/steps",
                                "/breathing",
                                "/stop",
                                "/dose/reps",
                                "/goals",
                                "/tags"))
                .body("violations.find { it.pointer == '/tags' }.message", equalTo("does not know lx_warp"));
    }

    @Test
    void an_answer_stays_small_however_much_is_wrong() {
        var body = entry();
        for (var i = 0; i < 1_000; i++) {
            body.put("unknown" + i, 1);
        }
        as("north")
                .body(body.toString())
                .post("/api/techniques")
                .then()
                .statusCode(422)
                .body("violations", hasSize(100));
    }

    private static String changed(Write write, Consumer<ObjectNode> change) {
        var body = write.sound().deepCopy();
        change.accept(body);
        return body.toString();
    }

    private static Response send(Write write, ContentType type, String body) {
        return as("north").contentType(type).body(body).request(write.method(), write.path());
    }

    private static void refused(String what, Response answer) {
        var shown = what.length() > 300 ? what.substring(0, 100) + " … " + what.substring(what.length() - 60) : what;
        assertThat(answer.statusCode()).as(shown + "\n" + answer.asString()).isBetween(400, 499);
        assertThat(answer.contentType()).as(shown).startsWith("application/problem+json");
        assertThat(answer.asString().length()).as(shown).isLessThan(40_000);
        assertThat(answer.asString())
                .as(shown)
                .doesNotContain("Exception", "health.plumbline.", "com.fasterxml", "org.hibernate", "select ");
    }

    /** Every row that a write could touch. */
    private static List<String> rows() throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                select cast(t as text) from technique t where clinic <> '*'
                                union all select technique || number || hash from technique_revision where clinic <> '*'
                                union all select 'outbox ' || id from outbox where clinic <> '*'
                                union all select clinic || seq from audit_entry where clinic <> '*'
                                order by 1""")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
