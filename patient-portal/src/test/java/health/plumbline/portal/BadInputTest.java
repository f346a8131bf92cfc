package health.plumbline.portal;

import static health.plumbline.portal.testing.Journey.DONE;
import static health.plumbline.portal.testing.Journey.WELL;
import static health.plumbline.portal.testing.Journey.WELL_AFTER;
import static health.plumbline.portal.testing.Journey.as;
import static health.plumbline.portal.testing.Journey.running;
import static health.plumbline.portal.testing.Journey.started;
import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.LinkInMail;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadInputTest {

    private static final String REPORT =
            "{\"ci_danger\":\"no\",\"ci_body\":\"no\",\"new_numb_weak\":\"no\",\"pain\":4}";

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    private record Route(String method, String path, String good) {}

    private static List<Route> routes(Patients pat) {
        var running = running(pat);
        return List.of(
                new Route("POST", "/api/sessions", "{\"program\":\"%s\",\"relief\":false}".formatted(pat.program())),
                new Route("PUT", "/api/sessions/%s/check-ins/before".formatted(started(pat)), WELL),
                new Route("PUT", "/api/sessions/%s/items/%s".formatted(running, Contents.TILT), DONE),
                new Route(
                        "PUT",
                        "/api/sessions/%s/stop".formatted(running),
                        "{\"item\":\"%s\"}".formatted(Contents.REST)),
                new Route("PUT", "/api/sessions/%s/check-ins/after".formatted(running), WELL_AFTER),
                new Route("POST", "/api/symptoms", REPORT),
                new Route("PUT", LinkInMail.to("north").path() + "/answers/age", "{\"value\":44}"));
    }

    @Test
    void every_write_route_refuses_what_is_not_its_json_and_changes_nothing() {
        var pat = Patients.withProgram("north");
        for (var route : routes(pat)) {
            var before = written();
            for (var bad : badBodies(route.good())) {
                refused(route, bad, send(pat, route, bad));
            }
            assertThat(written()).as(route.path()).isEqualTo(before);
        }
    }

    @Test
    void every_write_route_takes_its_own_json() {
        var pat = Patients.withProgram("north");
        for (var route : routes(pat)) {
            assertThat(send(pat, route, route.good()).statusCode())
                    .as(route.path())
                    .isIn(200, 201);
        }
    }

    @Test
    void other_kinds_of_content_are_refused() {
        var pat = Patients.withProgram("north");
        for (var route : routes(pat)) {
            var answer = as(pat).contentType("text/plain").body(route.good()).request(route.method(), route.path());
            refused(route, "text/plain", answer);
            assertThat(answer.statusCode()).isEqualTo(415);
        }
    }

    @Test
    void more_than_fits_is_refused() {
        var pat = Patients.withProgram("north");
        var huge = "{\"program\":\"" + "x".repeat(2_000_000) + "\"}";

        assertThat(send(pat, new Route("POST", "/api/sessions", ""), huge).statusCode())
                .isBetween(400, 413);
    }

    @Test
    void numbers_outside_their_range_are_named() {
        var pat = Patients.withProgram("north");
        var route = new Route("PUT", "/api/sessions/%s/check-ins/before".formatted(started(pat)), WELL);
        for (var pain : List.of("-1", "11", "3.7", "1e9", "99999999999", "\"3\"", "true")) {
            refused(route, pain, send(pat, route, WELL.replace("\"pain_pre\":3", "\"pain_pre\":" + pain)));
        }
        var running = running(pat);
        var item = new Route("PUT", "/api/sessions/%s/items/%s".formatted(running, Contents.TILT), DONE);
        for (var reps : List.of("-1", "1001", "2.5", "\"10\"")) {
            refused(item, reps, send(pat, item, DONE.replace("\"repetitionsDone\":10", "\"repetitionsDone\":" + reps)));
        }
    }

    @Test
    void ids_that_are_none_are_missing() {
        var pat = Patients.withProgram("north");
        for (var id :
                List.of("1", "not-a-uuid", "00000000-0000-0000-0000-00000000000g", "%00", "..%2f..", "%F0%9F%92%A9")) {
            var answer = as(pat).urlEncodingEnabled(false).get("/api/sessions/" + id);
            assertThat(answer.statusCode()).as(id).isBetween(400, 404);
        }
    }

    @Test
    void a_report_without_an_answer_to_a_danger_question_is_no_report_of_no() {
        var pat = Patients.withProgram("north");
        refused(
                new Route("POST", "/api/symptoms", ""),
                "missing",
                as(pat).body("{\"ci_danger\":\"no\",\"ci_body\":\"no\"}").post("/api/symptoms"));
        assertThat(as(pat).body("{\"ci_danger\":\"yes\"}").post("/api/symptoms").statusCode())
                .as("with a danger named nobody has to finish the form")
                .isEqualTo(201);
    }

    private static List<String> badBodies(String good) {
        var bad = new ArrayList<>(List.of(
                "",
                "{",
                "[]",
                "null",
                "42",
                "\"text\"",
                "{}}",
                "{\"a\":}",
                good + good,
                good.replaceFirst("\\{", "{\"somethingElse\":1,"),
                good.replaceFirst("\\{", "{\"patient\":\"" + UUID.randomUUID() + "\","),
                good.replaceFirst("\\{", "{\"clinic\":\"south\",")));
        for (var field : Contents.json(good).properties()) {
            var name = "\"" + field.getKey() + "\":";
            for (var value :
                    List.of("{}", "[[]]", "\"\\u0000\"", "\"" + "x".repeat(3000) + "\"", "\"no such\"", "7.5")) {
                bad.add(good.replaceFirst(
                        name + "(\"[^\"]*\"|\\[[^\\]]*\\]|[^,}]+)", Matcher.quoteReplacement(name + value)));
            }
        }
        if (!good.equals(DONE) && !good.contains("program")) {
            bad.add("{}");
        }
        return bad;
    }

    private static Response send(Patients pat, Route route, String body) {
        return as(pat).body(body).request(route.method(), route.path());
    }

    private static void refused(Route route, String sent, Response answer) {
        var about = route.path() + " " + sent.substring(0, Math.min(sent.length(), 200)) + " -> " + answer.asString();
        assertThat(answer.statusCode()).as(about).isBetween(400, 422);
        assertThat(answer.contentType()).as(about).startsWith("application/problem+json");
        Map<String, Object> problem = answer.jsonPath().getMap("");
        assertThat(problem).as(about).containsKeys("type", "title", "status", "detail", "instance");
        assertThat(answer.asString()).doesNotContain("health.plumbline", "jackson", "java.", "SQL");
    }

    /** What a refused request must leave as it is. */
    private static List<Long> written() {
        var counts = new ArrayList<Long>();
        for (var table :
                List.of("exercise_session", "performance", "check_in", "symptom_report", "local_hold", "outbox")) {
            try (var connection = Postgres.asSuperuser();
                    var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
                rows.next();
                counts.add(rows.getLong(1));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return counts;
    }
}
