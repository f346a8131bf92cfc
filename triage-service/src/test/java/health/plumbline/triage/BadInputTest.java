package health.plumbline.triage;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.admin;
import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.outcome;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.review;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.validity;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every write route with what nobody should send: refused as a problem, in words for a person, and nothing changed. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadInputTest {

    private static final String LONG = "x".repeat(100_000);

    private UUID patient;
    private String account;
    private UUID screening;
    private UUID explained;
    private UUID hold;
    private UUID referred;
    private UUID emergency;
    private UUID outcome;
    private String secret;

    @BeforeEach
    void one_of_each() {
        TestClinics.configure();
        patient = registered("north");
        account = account("north", patient);
        checkIn("{\"ci_danger\": \"yes\"}").then().statusCode(200);
        hold = UUID.fromString(
                clinician("north").get("/api/patients/" + patient + "/standing").path("holds[0].id"));
        explained = screened(patient, Map.of("unwell", "yes"));
        var other = registered("north");
        referred = screened(other, Map.of("leg_pain", "increasing"));
        emergency = registered("north");
        screened(emergency, Map.of("leg_weakness", "both"));
        var told = outcome(Instant.now());
        outcome = (UUID) told.get("id");
        send("POST /api/patients/" + emergency + "/emergency-outcomes", json(told))
                .then()
                .statusCode(201);
        secret = AtHome.secretOf(AtHome.linked("north", registered("north")));
        screening = begun(patient);
        answer(screening, "age", 34).then().statusCode(200);
    }

    @Test
    void bodies_that_are_not_what_is_asked_for_are_refused_on_every_route_and_change_nothing() {
        var before = everything();
        for (var route : List.of(
                "POST /api/screenings",
                "PUT /api/screenings/" + screening + "/answers/age",
                "PUT /api/screenings/" + explained + "/rationales/CA-07",
                "PUT /api/holds/" + hold + "/lifting",
                "POST /api/screenings/" + referred + "/reviews",
                "POST /api/patients/" + emergency + "/emergency-outcomes",
                "POST /api/clearances",
                "POST /api/check-ins",
                "POST /api/patients/" + patient + "/screening-requests",
                "POST /api/patients/" + patient + "/screening-links",
                "PUT /api/my-screening/answers/age",
                "PUT /api/linked-screening/answers/age")) {
            for (var body : List.of(
                    "",
                    "{",
                    "null",
                    "[]",
                    "\"text\"",
                    "7",
                    "{}",
                    "{\"unknown\": 1}",
                    "{\"patient\": 1, \"value\": {}, \"text\": [], \"reason\": {}, \"answers\": 3}",
                    "{\"patient\": \"not-a-uuid\"}",
                    "{} trailing",
                    "[".repeat(2_000),
                    "{\"text\": \"" + LONG + "\"}")) {
                refused(route + " " + shortened(body), send(route, body));
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void answers_that_cannot_be_are_refused_and_the_one_that_stands_stays() {
        var before = everything();
        for (var bad : List.of(
                "age:\"34\"",
                "age:-1",
                "age:121",
                "age:34.5",
                "age:null",
                "age:[34]",
                "age:99999999999999999999",
                "ces_saddle:\"maybe\"",
                "ces_saddle:true",
                "ces_saddle:[\"yes\"]",
                "ces_saddle:{\"a\":1}",
                "regions:[]",
                "regions:\"neck\"",
                "regions:[\"neck\",\"neck\"]",
                "regions:[\"tail\"]",
                "pain_worst:11",
                "other_worry:\"" + LONG + "\"",
                "other_worry:\"a\\u0000b\"",
                "other_worry:7",
                "no_such_question:\"yes\"",
                "Age:34")) {
            var key = bad.substring(0, bad.indexOf(':'));
            var body = "{\"value\": " + bad.substring(bad.indexOf(':') + 1) + "}";
            refused(bad, send("PUT /api/screenings/" + screening + "/answers/" + key, body));
        }
        refused("twice", send("PUT /api/screenings/" + screening + "/answers/age", "{\"value\": 1, \"value\": 2}"));
        refused("more", send("PUT /api/screenings/" + screening + "/answers/age", "{\"value\": 1, \"by\": \"me\"}"));
        assertThat(everything()).isEqualTo(before);

        send("PUT /api/screenings/" + screening + "/answers/age", "{\"value\": 35}")
                .then()
                .statusCode(200);
    }

    @Test
    void answers_from_home_that_cannot_be_are_refused_and_the_one_that_stands_stays() {
        var id = AtHome.requested(patient);
        var home = new AtHome("north", account);
        home.answer("age", 34).statusCode(200);
        var before = count("audit_entry where patient = '" + patient + "'");
        for (var bad : List.of(
                "age:\"34\"",
                "age:-1",
                "age:34.5",
                "age:null",
                "ces_saddle:\"maybe\"",
                "ces_saddle:{\"a\":1}",
                "regions:[]",
                "regions:[\"neck\",\"neck\"]",
                "other_worry:\"" + LONG + "\"",
                "other_worry:\"a\\u0000b\"",
                "surgery_cleared:\"yes\"",
                "no_such_question:\"yes\"")) {
            var key = bad.substring(0, bad.indexOf(':'));
            var body = "{\"value\": " + bad.substring(bad.indexOf(':') + 1) + "}";
            refused(shortened(bad), send("PUT /api/my-screening/answers/" + key, body));
        }
        refused("by a link", send("PUT /api/linked-screening/answers/age", "{\"value\": -1}"));
        refused("by a link", send("DELETE /api/linked-screening/answers/no_such_question", "{}"));
        refused("delete", send("DELETE /api/my-screening/answers/no_such_question", "{}"));
        assertThat(count("audit_entry where patient = '" + patient + "'")).isEqualTo(before);
        assertThat(count("answer where screening = '" + id + "'")).isOne();

        send("PUT /api/my-screening/answers/age", "{\"value\": 35}").then().statusCode(200);
    }

    @Test
    void texts_that_are_empty_too_short_too_long_or_hold_nul_are_refused() {
        var before = everything();
        for (var text : List.of("", "   ", "too short", LONG, "0123456789012345678901234567890123\\u0000")) {
            refused(
                    "rationale " + shortened(text),
                    send("PUT /api/screenings/" + explained + "/rationales/CA-07", "{\"text\": \"" + text + "\"}"));
        }
        screened(patient, Map.of());
        var held = everything();
        for (var text : List.of("", "   ", LONG, "a\\u0000b")) {
            refused(
                    "lifting " + shortened(text),
                    send("PUT /api/holds/" + hold + "/lifting", "{\"reason\": \"" + text + "\"}"));
        }
        assertThat(everything()).isEqualTo(held);
        assertThat(held).isNotEqualTo(before);
        send("PUT /api/holds/" + hold + "/lifting", "{\"reason\": \"Seen and screened\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void reviews_and_outcomes_that_cannot_be_are_refused_and_nothing_is_recorded() {
        var before = everything();
        var reviews = "POST /api/screenings/" + referred + "/reviews";
        var outcomes = "POST /api/patients/" + emergency + "/emergency-outcomes";
        for (var bad : List.<Map<String, Object>>of(
                Map.of("id", "x"),
                Map.of("rules", List.of()),
                Map.of("rules", "NEU-06"),
                Map.of("rules", List.of("NEU-06", "NEU-06")),
                Map.of("rules", List.of("")),
                Map.of("rules", Collections.nCopies(500, "NEU-06")),
                Map.of("rules", List.of("x".repeat(3_000))),
                Map.of("reviewer", " "),
                Map.of("reviewer", LONG),
                Map.of("reviewer", "a\u0000b"),
                Map.of("profession", "astrologer"),
                Map.of("profession", ""),
                Map.of("reviewedAt", "yesterday"),
                Map.of("reviewedAt", "-1"),
                Map.of("reviewedAt", "+999999999-12-31T23:59:59Z"),
                Map.of("findings", "too short"),
                Map.of("findings", " ".repeat(40)),
                Map.of("findings", LONG),
                Map.of("excluded", ""),
                Map.of("plan", LONG),
                Map.of("recordedBy", "me"))) {
            var review = review("doctor", Instant.now(), "NEU-06");
            review.putAll(bad);
            refused("review " + shortened(bad.toString()), send(reviews, json(review)));
        }
        for (var bad : List.<Map<String, Object>>of(
                Map.of("id", 7),
                Map.of("service", ""),
                Map.of("service", LONG),
                Map.of("assessedAt", "never"),
                Map.of("assessedAt", "-999999999-01-01T00:00:00Z"),
                Map.of("outcome", "too short"),
                Map.of("outcome", LONG),
                Map.of("plan", "  "),
                Map.of("counterSignedBy", "me"))) {
            var told = outcome(Instant.now());
            told.putAll(bad);
            refused("outcome " + shortened(bad.toString()), send(outcomes, json(told)));
        }
        refused("counter-signature", send(outcomes.replace("POST", "PUT") + "/nobody/counter-signature", "{}"));
        refused(
                "counter-signature of nothing",
                send(outcomes.replace("POST", "PUT") + "/" + UUID.randomUUID() + "/counter-signature", "{}"));
        assertThat(everything()).isEqualTo(before);

        send(reviews, json(review("doctor", Instant.now(), "NEU-06"))).then().statusCode(200);
        send(outcomes, json(outcome(Instant.now()))).then().statusCode(201);
    }

    @Test
    void check_ins_that_cannot_be_are_refused_and_nothing_is_decided() {
        var before = everything();
        var quiet = "\"ci_danger\":\"no\",\"ci_body\":\"no\",\"pain_pre\":1,\"loc_pre\":\"none\"";
        for (var answers : List.of(
                "{" + quiet.replace("\"no\",\"ci_body\"", "\"unsure\",\"ci_body\"") + "}",
                "{" + quiet.replace("\"no\",\"ci_body\"", "0,\"ci_body\"") + "}",
                "{" + quiet.replace("\"no\",\"ci_body\"", "false,\"ci_body\"") + "}",
                "{" + quiet.replace(":1", ":11") + "}",
                "{" + quiet.replace(":1", ":-1") + "}",
                "{" + quiet.replace(":1", ":1.7") + "}",
                "{" + quiet.replace(":1", ":\"1\"") + "}",
                "{" + quiet.replace("\"none\"", "\"toe\"") + "}",
                "{" + quiet.replace("\"none\"", "2") + "}",
                "{" + quiet + ",\"ci_event\":[\"party\"]}",
                "{" + quiet + ",\"ci_event\":\"none\"}",
                "{" + quiet + ",\"last_settle\":\"fine\"}",
                "{" + quiet + ",\"stop_button\":\"bored\"}",
                "{" + quiet + ",\"ci_danger\":\"no\"}",
                "{" + quiet + ",\"feeling\":\"good\"}")) {
            refused(answers, checkIn(answers));
        }
        for (var broken :
                List.of("\"phase\":\"during\"", "\"phase\":0", "\"painMode\":\"brave\"", "\"session\":\"x\"")) {
            var body = body("{" + quiet + "}")
                    .replaceFirst(broken.substring(0, broken.indexOf(':')) + ":\\s*\"[^\"]*\"", broken);
            refused(broken, Consulting.patient("north", account).body(body).post("/api/check-ins"));
        }
        assertThat(everything()).isEqualTo(before);

        checkIn("{" + quiet + "}").then().statusCode(200);
    }

    @Test
    void a_validity_that_cannot_be_is_refused_and_nothing_changes() {
        var before = count("clinic_validity");
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"releaseEarly\": 1}",
                "{\"releaseEarly\": \"1\", \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 1.5, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 99999999999, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 4, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28}",
                "{\"releaseEarly\": 3, \"releaseLater\": 7, \"runningShort\": 14, \"runningLong\": 28, \"x\": 1}")) {
            refused(body, admin("north").body(body).put("/api/clinic/validity"));
        }
        assertThat(count("clinic_validity")).isEqualTo(before);

        validity(3, 7, 14, 28).then().statusCode(200);
    }

    @Test
    void rules_of_a_clinic_and_editions_that_cannot_be_are_refused_and_nothing_is_kept() {
        var before = count("clinic_rules") + count("red_flag_edition");
        var rule = "{\"id\": \"OWN-01\", \"level\": \"%s\", \"when\": \"%s\", \"why\": \"%s\", \"source\": \"Ours\"}";
        for (var body : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"number\": 0}",
                "{\"number\": \"0\", \"rules\": []}",
                "{\"number\": 0, \"rules\": {}}",
                "{\"number\": 0, \"rules\": [7]}",
                "{\"number\": 0, \"rules\": [{}]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("clear", "age > 1", "Long enough") + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "age >", "Long enough") + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "age > 1", LONG) + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "age > 1", "Long a\\u0000b enough") + "]}",
                "{\"number\": 0, \"rules\": [" + rule.formatted("caution", "(".repeat(900), "Long enough") + "]}",
                "{\"number\": 99999999999, \"rules\": []}")) {
            refused(shortened(body), admin("north").body(body).put("/api/clinic/rules"));
        }
        for (var body : List.of(
                "",
                "null",
                "{}",
                "{\"instrument\": 1, \"patientWords\": 2, \"ruleset\": 3}",
                "{\"instrument\": \"a\", \"patientWords\": \"b\", \"ruleset\": \"c\"}",
                "{\"instrument\": \"{}\", \"patientWords\": \"{}\", \"ruleset\": \"{}\"}",
                "{\"instrument\": \"items: [null]\", \"patientWords\": \"{}\", \"ruleset\": \"{}\"}",
                "{\"instrument\": \"a\\u0000\", \"patientWords\": \"b\", \"ruleset\": \"c\"}")) {
            refused(shortened(body), operator().body(body).post("/api/installation/red-flags"));
        }
        refused("why", operator().body("{}").post("/api/installation/red-flags/1.0.0/withdrawal"));
        refused("version", operator().body("{\"why\": \"x\"}").post("/api/installation/red-flags/x/withdrawal"));

        assertThat(count("clinic_rules") + count("red_flag_edition")).isEqualTo(before);
    }

    @Test
    void addresses_and_media_types_that_are_none_are_refused() {
        refused("no id", clinician("north").get("/api/screenings/not-a-uuid"));
        for (var path : List.of(
                "/api/screenings/not-a-uuid/explanation",
                "/api/patients/not-a-uuid/screenings",
                "/api/patients/" + patient + "/screenings?limit=0",
                "/api/patients/" + patient + "/screenings?limit=101",
                "/api/patients/" + patient + "/screenings?cursor=AAAA",
                "/api/patients/" + patient + "/screenings?cursor=" + "x".repeat(301),
                "/api/red-flags/rules?q=%00",
                "/api/red-flags/rules?limit=-1",
                "/api/red-flags/rules?region=tail")) {
            refused(path, clinician("north").urlEncodingEnabled(false).get(path));
        }
        clinician("north")
                .get("/api/patients/" + patient + "/screenings?limit=100")
                .then()
                .statusCode(200);
        refused("nul", clinician("north").urlEncodingEnabled(false).get("/api/screenings/%00"));
        refused(
                "rule",
                send(
                        "PUT /api/screenings/" + explained + "/rationales/" + "X".repeat(3_000),
                        "{\"text\": \"Examined today, nothing found that speaks against it.\"}"));
        refused(
                "media type",
                clinician("north")
                        .contentType("text/plain")
                        .body("age=3")
                        .put("/api/screenings/" + screening + "/answers/age"));
        refused("method", clinician("north").delete("/api/screenings/" + screening));
    }

    private Response send(String route, String body) {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1);
        RequestSpecification as = path.equals("/api/check-ins") || path.startsWith("/api/my-screening")
                ? Consulting.patient("north", account)
                : clinician("north");
        return (path.startsWith("/api/linked-screening")
                        ? AtHome.byLink(secret).as().get()
                        : as)
                .body(body)
                .request(method, path);
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator()).contentType(ContentType.JSON);
    }

    private Response checkIn(String answers) {
        return Consulting.patient("north", account).body(body(answers)).post("/api/check-ins");
    }

    private static String body(String answers) {
        return """
                {"checkIn":"%s","session":"%s","program":"%s","phase":"before","painMode":"strict","answers":%s}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), answers);
    }

    private static void refused(String what, Response response) {
        assertThat(response.statusCode()).as(what + " " + response.asString()).isBetween(400, 499);
        assertThat(response.contentType()).as(what).startsWith("application/problem+json");
        Map<String, Object> problem = response.jsonPath().getMap("");
        assertThat(problem.get("type")).as(what).asString().startsWith("urn:plumbline:problem:");
        assertThat(problem.get("status")).as(what).isEqualTo(response.statusCode());
        assertThat(problem.get("detail")).as(what).asString().isNotBlank();
        assertThat(response.asString())
                .as(what)
                .doesNotContain("Exception")
                .doesNotContain("health.plumbline")
                .doesNotContain("jackson")
                .doesNotContain("select ");
    }

    private List<Integer> everything() {
        var counts = new ArrayList<Integer>();
        for (var table : List.of("screening", "clearance", "hold", "check_in_decision", "audit_entry")) {
            counts.add(count(table + " where patient = '" + patient + "'"));
        }
        counts.add(count("answer where screening = '" + screening + "' and (key, value) <> ('age', '34')"));
        counts.add(count("rationale where screening = '" + explained + "'"));
        counts.add(count("hold where lifted_at is not null and patient = '" + patient + "'"));
        counts.add(count("review where screening = '" + referred + "'"));
        counts.add(count("emergency_outcome where patient = '" + emergency + "'"));
        counts.add(count("counter_signature where outcome = '" + outcome + "'"));
        counts.add(count("outbox where key = '" + patient + "'"));
        return counts;
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
