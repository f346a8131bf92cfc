package health.plumbline.triage;

import static health.plumbline.triage.Consulting.outcome;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.review;
import static health.plumbline.triage.Consulting.wanted;
import static health.plumbline.triage.Norths.REASON;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A route with an id in it, and what calls it.
 *
 * @param allowed what its own clinic is answered
 */
record Route(String name, BiFunction<RequestSpecification, UUID, Response> call, UUID id, int allowed) {

    /** In an order in which each succeeds for its own clinic. */
    static List<Route> routes(Norths norths) {
        return List.of(
                new Route(
                        "start",
                        (as, id) -> as.body(Map.of("patient", id)).post("/api/screenings"),
                        registered("north"),
                        201),
                new Route("read", (as, id) -> as.get("/api/screenings/" + id), norths.screening(), 200),
                new Route(
                        "answer",
                        (as, id) -> as.body(Map.of("value", 34)).put("/api/screenings/" + id + "/answers/age"),
                        norths.screening(),
                        200),
                new Route(
                        "withdraw",
                        (as, id) -> as.delete("/api/screenings/" + id + "/answers/age"),
                        norths.screening(),
                        200),
                new Route(
                        "complete",
                        (as, id) -> as.post("/api/screenings/" + id + "/completion"),
                        norths.explained(),
                        200),
                new Route(
                        "explain",
                        (as, id) -> as.body(Map.of("text", REASON)).put("/api/screenings/" + id + "/rationales/CA-07"),
                        norths.explained(),
                        200),
                new Route(
                        "explanation",
                        (as, id) -> as.get("/api/screenings/" + id + "/explanation"),
                        norths.explained(),
                        200),
                new Route("history", (as, id) -> as.get("/api/patients/" + id + "/screenings"), norths.patient(), 200),
                new Route("standing", (as, id) -> as.get("/api/patients/" + id + "/standing"), norths.patient(), 200),
                new Route(
                        "ask for answers at home",
                        (as, id) -> as.body(Map.of("id", UUID.randomUUID()))
                                .post("/api/patients/" + id + "/screening-requests"),
                        registered("north"),
                        201),
                new Route(
                        "ask for answers by a link",
                        (as, id) -> as.body(Map.of("screening", UUID.randomUUID(), "mail", UUID.randomUUID()))
                                .post("/api/patients/" + id + "/screening-links"),
                        registered("north"),
                        201),
                new Route("epoch", (as, id) -> as.get("/api/patients/" + id + "/epoch"), norths.patient(), 200),
                new Route(
                        "lift",
                        (as, id) ->
                                as.body(Map.of("reason", "Seen and screened")).put("/api/holds/" + id + "/lifting"),
                        norths.hold(),
                        200),
                new Route(
                        "review",
                        (as, id) -> as.body(review("doctor", Instant.now(), "NEU-06"))
                                .post("/api/screenings/" + id + "/reviews"),
                        norths.referred(),
                        200),
                new Route(
                        "outcome",
                        (as, id) -> as.body(outcome(Instant.now())).post("/api/patients/" + id + "/emergency-outcomes"),
                        norths.emergency(),
                        201),
                new Route(
                        "counter-sign",
                        (as, id) -> as.put("/api/patients/" + norths.emergency() + "/emergency-outcomes/" + id
                                + "/counter-signature"),
                        norths.outcome(),
                        200),
                new Route("clear", (as, id) -> as.body(wanted(id)).post("/api/clearances"), norths.patient(), 201));
    }
}
