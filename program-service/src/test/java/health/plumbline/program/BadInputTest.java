package health.plumbline.program;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent: a 4xx with a problem document, and nothing is changed. */
@ProgramTest
class BadInputTest {

    private static final Map<String, ?> DOSE =
            Map.of("mode", "reps", "repetitions", 9, "holdSeconds", 5, "timesPerDay", 2, "daysPerWeek", 7);

    /** @param required fields that cannot be left out; @param texts fields that hold a text of a person */
    private record Write(
            String method,
            String path,
            Map<String, Object> body,
            Set<String> required,
            Set<String> texts,
            boolean operator) {}

    private final Clinician anna = Clinician.of("north");
    private Route.Ids ids;

    @BeforeEach
    void a_draft() {
        Clinician.prepare();
        var patient = anna.patient();
        var program = anna.program(patient);
        var item = anna.add(program, Clinician.TILT);
        var alert = UUID.randomUUID();
        Records.change(
                """
                insert into alert_cause (clinic, cause, alert, patient, level, code, sentence, raised_at)
                values ('north', ?, ?, ?, 'same_day', 'stopped', 'Stopped an exercise.', now())""",
                UUID.randomUUID(),
                alert,
                patient);
        ids = new Route.Ids(patient, program, item, alert);
    }

    private Stream<Write> writes() {
        return Stream.of(
                new Write(
                        "POST",
                        "/api/patients",
                        Map.of("name", "Pat", "email", "pat@people.example", "bornOn", "1970-01-01", "problem", "Back"),
                        Set.of("name", "email"),
                        Set.of("name", "problem"),
                        false),
                new Write(
                        "PUT",
                        "/api/patients/{id}",
                        Map.of("name", "Pat", "email", "pat@people.example"),
                        Set.of("name", "email"),
                        Set.of("name"),
                        false),
                new Write(
                        "POST",
                        "/api/patients/{patient}/programs",
                        Map.of("title", "Neck"),
                        Set.of("title"),
                        Set.of("title"),
                        false),
                new Write(
                        "PUT",
                        "/api/programs/{id}/draft",
                        Map.of("revision", 1, "title", "Neck", "greeting", "Hello"),
                        Set.of("revision", "title"),
                        Set.of("title", "greeting"),
                        false),
                new Write(
                        "POST",
                        "/api/programs/{id}/items",
                        Map.of("revision", 1, "technique", Clinician.REST, "note", "Slowly", "doseReason", "Because"),
                        Set.of("revision", "technique"),
                        Set.of("technique", "note", "doseReason"),
                        false),
                new Write(
                        "PUT",
                        "/api/programs/{id}/items/{item}",
                        Map.of("revision", 1, "dosage", DOSE, "note", "Slowly"),
                        Set.of("revision", "dosage"),
                        Set.of("note"),
                        false),
                new Write(
                        "PUT",
                        "/api/programs/{id}/item-order",
                        Map.of("revision", 1, "items", List.of(UUID.randomUUID())),
                        Set.of("revision", "items"),
                        Set.of(),
                        false),
                new Write(
                        "PUT",
                        "/api/programs/{id}/release",
                        Map.of("clearance", "none"),
                        Set.of("clearance"),
                        Set.of("clearance"),
                        false),
                new Write(
                        "PUT",
                        "/api/programs/{id}/hold",
                        Map.of("reason", "x"),
                        Set.of("reason"),
                        Set.of("reason"),
                        false),
                new Write(
                        "DELETE",
                        "/api/programs/{id}/hold",
                        Map.of("reason", "x"),
                        Set.of("reason"),
                        Set.of("reason"),
                        false),
                new Write(
                        "PUT",
                        "/api/programs/{id}/ending",
                        Map.of("reason", "x"),
                        Set.of("reason"),
                        Set.of("reason"),
                        false),
                new Write(
                        "POST",
                        "/api/alerts/{id}/acknowledgement",
                        Map.of("note", "Called"),
                        Set.of("note"),
                        Set.of("note"),
                        false),
                new Write(
                        "PUT",
                        "/api/installation/clinics/east",
                        Map.of(
                                "name",
                                "East",
                                "zone",
                                "Europe/London",
                                "phone",
                                "1",
                                "emergencyNumber",
                                "2",
                                "urgentNumber",
                                "3",
                                "crisisLine",
                                "4",
                                "members",
                                List.of()),
                        Set.of("name", "zone", "phone", "emergencyNumber", "urgentNumber", "crisisLine", "members"),
                        Set.of("name", "zone", "phone", "emergencyNumber", "urgentNumber", "crisisLine"),
                        true));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        writes().forEach(write -> {
            for (var text : List.of("", "{", "[]", "null", "\"text\"", "{\"revision\":}", "{\"a\":1}{", "\u0001")) {
                refused(write, send(write, text), "body " + text);
            }
        });
    }

    @Test
    void what_is_missing_or_null_is_named() {
        writes().forEach(write -> write.required().forEach(field -> {
            var without = new HashMap<>(write.body());
            without.remove(field);
            refused(write, send(write, without), "without " + field);
            without.put(field, null);
            refused(write, send(write, without), "null " + field);
        }));
    }

    @Test
    void a_value_of_another_type_is_refused() {
        writes().forEach(write -> write.body().forEach((field, value) -> {
            for (var wrong : List.<Object>of(Map.of("a", 1), List.of(Map.of("b", 2)), true, 1.5)) {
                if (!write.texts().contains(field) || wrong instanceof Map || wrong instanceof List) {
                    var other = new HashMap<>(write.body());
                    other.put(field, wrong);
                    refused(write, send(write, other), field + " = " + wrong);
                }
            }
        }));
    }

    @Test
    void a_field_that_nobody_knows_is_refused() {
        writes().forEach(write -> {
            var more = new HashMap<>(write.body());
            more.put("released", true);
            refused(write, send(write, more), "unknown field");
        });
    }

    @Test
    void no_text_holds_a_nul_and_none_is_endless() {
        writes().forEach(write -> write.texts().forEach(field -> {
            for (var text : List.of("a\u0000b", "x".repeat(5_000), "x".repeat(200_000))) {
                var bad = new HashMap<>(write.body());
                bad.put(field, text);
                refused(write, send(write, bad), field + " of " + text.length());
            }
        }));
    }

    @Test
    void other_media_types_are_refused() {
        writes().forEach(write -> {
            var response = who(write)
                    .contentType(ContentType.TEXT)
                    .body("name=Pat")
                    .request(write.method(), ids.in(write.path()));
            refused(write, response, "text/plain");
        });
    }

    @Test
    void ids_cursors_and_limits_that_are_none_are_refused() {
        for (var path : List.of(
                "/api/patients/1",
                "/api/patients/%00",
                "/api/patients/..%2f",
                "/api/programs/x",
                "/api/alerts/-",
                "/api/programs/" + ids.program() + "/versions/0x1",
                "/api/programs/" + ids.program() + "/versions/99999999999",
                "/api/patients?limit=0",
                "/api/patients?limit=201",
                "/api/patients?limit=x",
                "/api/patients?cursor=xx",
                "/api/patients?cursor=AAAA",
                "/api/patients?q=%00",
                "/api/worklist?limit=-1",
                "/api/worklist?cursor=%25",
                "/api/techniques?limit=1000",
                "/api/patients?q=" + "x".repeat(101))) {
            var response = anna.ask().urlEncodingEnabled(false).get(path);
            assertThat(response.statusCode()).as(path).isBetween(400, 499);
        }
        assertThat(anna.ask().get("/api/patients?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void a_dose_that_is_not_allowed_names_the_part_that_is_not() {
        var before = Records.digest();
        var dose = new HashMap<String, Object>(DOSE);
        for (var wrong : Map.<String, Object>of(
                        "repetitions",
                        21,
                        "holdSeconds",
                        -1,
                        "timesPerDay",
                        0,
                        "daysPerWeek",
                        8,
                        "minutes",
                        3,
                        "sets",
                        Integer.MAX_VALUE)
                .entrySet()) {
            var bad = new HashMap<>(dose);
            bad.put(wrong.getKey(), wrong.getValue());
            var response = anna.ask()
                    .body(Map.of("revision", 1, "dosage", bad))
                    .put("/api/programs/{id}/items/{item}", ids.program(), ids.item());
            assertThat(response.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(response.jsonPath().getList("violations.pointer")).contains("/dosage/" + wrong.getKey());
        }
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("repetitions", 9.5),
                Map.of("repetitions", "9"),
                Map.of("mode", "often"),
                Map.of("mode", 1),
                Map.of("weekdays", List.of("Someday")),
                Map.of("weekdays", List.of(1)),
                Map.of("side", "up"))) {
            var bad = new HashMap<>(dose);
            bad.putAll(wrong);
            var response = anna.ask()
                    .body(Map.of("revision", 1, "dosage", bad))
                    .put("/api/programs/{id}/items/{item}", ids.program(), ids.item());
            assertThat(response.statusCode()).as(wrong.toString()).isBetween(400, 422);
        }
        assertThat(Records.digest()).isEqualTo(before);
        anna.ask()
                .body(Map.of("revision", 1, "dosage", dose))
                .put("/api/programs/{id}/items/{item}", ids.program(), ids.item())
                .then()
                .statusCode(200);
    }

    private Response send(Write write, Object body) {
        return who(write).body(body).request(write.method(), ids.in(write.path()));
    }

    private RequestSpecification who(Write write) {
        return write.operator() ? Clinician.with(Tokens.operator()).ask() : anna.ask();
    }

    private String last;

    private void refused(Write write, Response response, String what) {
        var now = Records.digest();
        if (last == null) {
            last = now;
        }
        var where = write.method() + " " + write.path() + ", " + what + ": " + response.asString();
        assertThat(response.statusCode()).as(where).isBetween(400, 499);
        assertThat(response.contentType()).as(where).startsWith("application/problem+json");
        assertThat(response.asString()).as(where).contains("\"type\":\"urn:plumbline:problem:");
        assertThat(response.asString())
                .as(where)
                .doesNotContain("Exception")
                .doesNotContain("java.")
                .doesNotContain("SQL");
        assertThat(now).as(where).isEqualTo(last);
    }
}
