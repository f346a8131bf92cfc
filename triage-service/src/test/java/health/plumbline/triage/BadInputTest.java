package health.plumbline.triage;

import static health.plumbline.triage.BadInput.LONG;
import static health.plumbline.triage.BadInput.QUIET;
import static health.plumbline.triage.BadInput.shortened;
import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.outcome;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.review;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static health.plumbline.triage.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every write route with what nobody should send: refused as a problem, in words for a person, and nothing changed. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadInputTest {

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
        hold = UUID.fromString(standing(patient).extract().path("holds[0].id"));
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
            for (var body : BadInput.BODIES) {
                refused(route + " " + shortened(body), send(route, body));
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void answers_that_cannot_be_are_refused_and_the_one_that_stands_stays() {
        var before = everything();
        for (var bad : BadInput.ANSWERS) {
            refused(bad.toString(), send("PUT /api/screenings/" + screening + "/answers/" + bad.key(), bad.body()));
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
        for (var bad : BadInput.ANSWERS_FROM_HOME) {
            refused(bad.toString(), send("PUT /api/my-screening/answers/" + bad.key(), bad.body()));
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
        for (var bad : BadInput.IN_A_REVIEW) {
            var review = review("doctor", Instant.now(), "NEU-06");
            review.putAll(bad);
            refused("review " + shortened(bad.toString()), send(reviews, json(review)));
        }
        for (var bad : BadInput.IN_AN_OUTCOME) {
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
        for (var answers : BadInput.CHECK_INS) {
            refused(answers, checkIn(answers));
        }
        for (var broken :
                List.of("\"phase\":\"during\"", "\"phase\":0", "\"painMode\":\"brave\"", "\"session\":\"x\"")) {
            var body = body(QUIET).replaceFirst(broken.substring(0, broken.indexOf(':')) + ":\\s*\"[^\"]*\"", broken);
            refused(broken, Consulting.patient("north", account).body(body).post("/api/check-ins"));
        }
        assertThat(everything()).isEqualTo(before);

        checkIn(QUIET).then().statusCode(200);
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

    private Response checkIn(String answers) {
        return Consulting.patient("north", account).body(body(answers)).post("/api/check-ins");
    }

    private static String body(String answers) {
        return """
                {"checkIn":"%s","session":"%s","program":"%s","phase":"before","painMode":"strict","answers":%s}"""
                .formatted(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), answers);
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
}
