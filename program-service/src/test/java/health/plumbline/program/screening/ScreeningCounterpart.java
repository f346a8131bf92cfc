package health.plumbline.program.screening;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Triage's screenings as seen over the network: three questions, one caution, one emergency. Can be away. */
public class ScreeningCounterpart implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static volatile boolean away;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final TriagesClearing clearing = new TriagesClearing();
    private final Map<String, String> atHome = new ConcurrentHashMap<>();
    private HttpServer server;

    private record Kept(String patient, Map<String, JsonNode> answers, StringBuffer status, StringBuffer reason) {}

    public static void beAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/", this::handle);
        server.start();
        return Map.of(
                "quarkus.rest-client.screenings.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (away) {
            exchange.close();
            return;
        }
        var path = exchange.getRequestURI().getPath().split("/");
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        if (path[2].equals("red-flags")) {
            rulebook(exchange, path.length > 3 ? path[3] : "");
            return;
        }
        if (path[2].equals("clinic")) {
            var told = TriagesPolicy.answer(
                    exchange.getRequestMethod(),
                    path[3],
                    body,
                    token(exchange).toString().contains("clinic-admin"));
            answer(exchange, told.status(), told.body());
            return;
        }
        if (path[2].equals("patients") && path[4].equals("screenings")) {
            history(exchange, path[3]);
            return;
        }
        if (path[2].equals("patients") && path[4].equals("screening-requests")) {
            var known = body.get("id")
                    .asText()
                    .equals(atHome.put(path[3], body.get("id").asText()));
            answer(exchange, known ? 200 : 201, latest(path[3]));
            return;
        }
        if (path[2].equals("patients") && path[4].equals("screening-links")) {
            atHome.put(path[3], body.get("screening").asText());
            answer(exchange, 201, link(path[3], body));
            return;
        }
        if (path[2].equals("patients")) {
            ofPatient(exchange, path, body);
            return;
        }
        if (path.length == 3) {
            var id = UUID.randomUUID().toString();
            kept.put(
                    id,
                    new Kept(
                            body.get("patient").asText(),
                            new ConcurrentHashMap<>(),
                            new StringBuffer("open"),
                            new StringBuffer()));
            answer(exchange, 201, view(id));
            return;
        }
        if (!kept.containsKey(path[3])) {
            answer(exchange, 404, problem("not-found", 404, "There is nothing."));
            return;
        }
        act(exchange, path, body, kept.get(path[3]));
    }

    /** The same mail has the same link. */
    private static ObjectNode link(String patient, JsonNode body) {
        var mail = body.get("mail").asText();
        return JSON.createObjectNode()
                .put(
                        "link",
                        UUID.nameUUIDFromBytes(mail.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("screening", body.get("screening").asText())
                .put("patient", patient)
                .put("expiresAt", "2026-11-29T08:00:00Z");
    }

    private ObjectNode latest(String patient) {
        return JSON.createObjectNode()
                .put("id", atHome.get(patient))
                .put("level", "incomplete")
                .put("status", "open")
                .put("channel", "patient");
    }

    private void act(HttpExchange exchange, String[] path, JsonNode body, Kept screening) throws IOException {
        var what = path.length > 4 ? path[4] : "";
        if (what.equals("explanation")) {
            answer(
                    exchange,
                    200,
                    TriagesRecord.explanation(
                            path[3],
                            screening.patient(),
                            screening.status().toString(),
                            "caution",
                            screening.reason().toString()));
            return;
        }
        if (what.equals("answers") && exchange.getRequestMethod().equals("DELETE")) {
            screening.answers().remove(path[5]);
        } else if (what.equals("answers")) {
            if (path[5].equals("age") && body.get("value").asInt() > 130) {
                answer(
                        exchange,
                        422,
                        problem("answer-invalid", 422, "The answer to age must be a whole number from 0 to 130."));
                return;
            }
            screening.answers().put(path[5], body.get("value"));
        } else if (what.equals("reviews")) {
            var refused = clearing.review(path[3], body, account(exchange));
            if (refused != null) {
                answer(exchange, refused.status(), problem(refused.code(), refused.status(), refused.detail()));
                return;
            }
        } else if (what.equals("rationales")) {
            screening.reason().append(body.get("text").asText());
        } else if (what.equals("completion")) {
            if (screening.answers().size() < 3) {
                answer(
                        exchange,
                        409,
                        problem("screening-incomplete", 409, "Answer the questions that are left first."));
                return;
            }
            screening.status().replace(0, 4, "complete");
        }
        answer(exchange, 200, view(path[3]));
    }

    private void ofPatient(HttpExchange exchange, String[] path, JsonNode body) throws IOException {
        if (!path[4].equals("emergency-outcomes")) {
            var emergency = kept.values().stream()
                    .filter(screening -> screening.patient().equals(path[3]))
                    .anyMatch(screening -> screening.answers().containsKey("saddle")
                            && screening.answers().get("saddle").asText().equals("yes"));
            var standing = clearing.standing(path[3], emergency);
            if (atHome.containsKey(path[3])) {
                standing.set("screening", latest(path[3]));
            }
            answer(exchange, 200, standing);
            return;
        }
        var refused = path.length > 5
                ? clearing.counterSign(path[3], account(exchange))
                : clearing.recordOutcome(path[3], body, account(exchange));
        if (refused != null) {
            answer(exchange, refused.status(), problem(refused.code(), refused.status(), refused.detail()));
        } else {
            answer(exchange, path.length > 5 ? 200 : 201, clearing.outcome(path[3]));
        }
    }

    /** Who asks: the subject of the token that was passed on. */
    private static String account(HttpExchange exchange) throws IOException {
        return token(exchange).get("sub").asText();
    }

    private static JsonNode token(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").split("[ .]")[2];
        return JSON.readTree(Base64.getUrlDecoder().decode(token));
    }

    private static void rulebook(HttpExchange exchange, String what) throws IOException {
        var query = query(exchange);
        if (what.equals("editions")) {
            answer(exchange, 200, TriagesEditions.all());
            return;
        }
        if (what.equals("changes")) {
            var changes = TriagesEditions.changes(query);
            answer(
                    exchange,
                    changes.isPresent() ? 200 : 404,
                    changes.orElseGet(() -> problem("not-found", 404, "There is nothing.")));
            return;
        }
        if (!TriagesRecord.knowsRegion(query.getOrDefault("region", ""))) {
            answer(exchange, 422, problem("filter-unknown", 422, "There is no such body region."));
            return;
        }
        answer(exchange, 200, what.equals("rules") ? TriagesRecord.found(query) : TriagesRecord.inForce());
    }

    private void history(HttpExchange exchange, String patient) throws IOException {
        var query = query(exchange);
        var screenings = kept.entrySet().stream()
                .filter(one -> one.getValue().patient().equals(patient))
                .map(one -> Map.entry(one.getKey(), one.getValue().status().toString()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        var cursor = query.getOrDefault("cursor", "0");
        if (!cursor.matches("[0-9]{1,4}")) {
            answer(exchange, 422, problem("cursor-unknown", 422, "This is not a place in the list."));
            return;
        }
        answer(
                exchange,
                200,
                TriagesRecord.history(screenings, Integer.parseInt(cursor), Integer.parseInt(query.get("limit"))));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = new HashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        for (var part : raw == null ? new String[0] : raw.split("&")) {
            var at = part.indexOf('=');
            query.put(part.substring(0, at), URLDecoder.decode(part.substring(at + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private ObjectNode view(String id) {
        var screening = kept.get(id);
        var answers = screening.answers();
        var view = JSON.createObjectNode()
                .put("id", id)
                .put("patient", screening.patient())
                .put("status", screening.status().toString())
                .put("instrument", "red-flags/1.0.0")
                .put("somethingNew", true);
        var group = view.putArray("groups").addObject().put("group", "context").put("label", "Context");
        var items = group.putArray("items");
        var missing = view.putArray("missing");
        question(items.addObject(), answers, "age", "int", "Age in years");
        options(question(items.addObject(), answers, "saddle", "yn_unsure", "Saddle sensation"), "no", "yes", "unsure");
        options(question(items.addObject(), answers, "risks", "set", "Bone risks"), "osteoporosis", "steroids");
        for (var key : new String[] {"age", "saddle", "risks"}) {
            if (!answers.containsKey(key)) {
                missing.add(key);
            }
        }
        var emergency =
                answers.containsKey("saddle") && answers.get("saddle").asText().equals("yes");
        view.put("level", emergency ? "emergency" : missing.isEmpty() ? "caution" : "incomplete");
        if (emergency) {
            view.putObject("emergency")
                    .put("headline", "Emergency department now")
                    .put("text", "Call 999.");
        }
        var rules = view.putArray("fired");
        clearing.tellFired(id, answers, rules);
        var fired =
                rules.addObject().put("rule", "BON-01").put("level", "caution").put("why", "Bone risk.");
        fired.putArray("sources");
        fired.putObject("answers").set("risks", JSON.createArrayNode().add("steroids"));
        if (screening.reason().length() > 0) {
            fired.put("rationale", screening.reason().toString());
        }
        view.putArray("conditions")
                .addObject()
                .put("code", "OSTEOPOROSIS")
                .put("label", "Osteoporosis, no known spinal fracture")
                .put("proposed", true);
        view.putObject("selfCare").put("met", false).putArray("because").add("A red-flag rule has fired.");
        return view;
    }

    private static ObjectNode question(
            ObjectNode item, Map<String, JsonNode> answers, String key, String type, String label) {
        item.put("key", key).put("type", type).put("label", label).put("mandatory", true);
        if (answers.containsKey(key)) {
            item.set("answer", answers.get(key));
        }
        return item;
    }

    private static void options(ObjectNode item, String... values) {
        var options = item.putArray("options");
        for (var value : values) {
            options.addObject().put("value", value).put("label", "It is " + value);
        }
    }

    private static ObjectNode problem(String code, int status, String detail) {
        return JSON.createObjectNode()
                .put("type", "urn:plumbline:problem:" + code)
                .put("status", status)
                .put("detail", detail);
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
