package health.plumbline.program.library;

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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The catalog as seen over the network, by its contract: two techniques, one template, one writer. Can be away. */
public class CatalogCounterpart implements QuarkusTestResourceLifecycleManager {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FAVOURITES = ConcurrentHashMap.newKeySet();

    private static volatile boolean away;
    private static volatile String asked = "";
    private static volatile JsonNode written;

    private HttpServer server;

    public static void beAway(boolean isAway) {
        away = isAway;
    }

    public static void reset() {
        away = false;
        asked = "";
        written = null;
        FAVOURITES.clear();
    }

    /** The query of the last search. */
    public static String asked() {
        return asked;
    }

    /** What was last sent to be kept. */
    public static JsonNode written() {
        return written;
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
                "quarkus.rest-client.library.url",
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
        var uri = exchange.getRequestURI();
        var path = uri.getPath().substring("/api/".length());
        var sent = JSON.readTree(exchange.getRequestBody().readAllBytes());
        switch (exchange.getRequestMethod()) {
            case "GET" -> read(exchange, path, uri);
            case "DELETE" -> {
                FAVOURITES.remove(path.split("/")[1]);
                answer(exchange, 204, null);
            }
            default -> write(exchange, path, sent);
        }
    }

    private void read(HttpExchange exchange, String path, URI uri) throws IOException {
        var parts = path.split("/");
        if (path.equals("techniques")) {
            asked = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            answer(exchange, 200, found(asked));
        } else if (path.equals("conditions")) {
            answer(exchange, 200, file("conditions"));
        } else if (path.equals("vocabulary")) {
            answer(exchange, 200, file("vocabulary"));
        } else if (path.equals("templates")) {
            answer(exchange, 200, templates());
        } else if (path.equals("templates/TPL-BACK")) {
            answer(exchange, 200, file("template"));
        } else if (path.matches("techniques/(pelvic_tilt|own-wobble)(/revisions/1)?")) {
            answer(exchange, 200, technique(parts[1], parts.length == 2 ? 2 : 1));
        } else if (path.matches("techniques/(pelvic_tilt|own-wobble|pos_90_90)")) {
            answer(exchange, 200, technique(parts[1], 2));
        } else if (path.matches("techniques/(pelvic_tilt|own-wobble)/revisions")) {
            answer(exchange, 200, file("revisions"));
        } else if (path.matches("techniques/(pelvic_tilt|own-wobble)/revisions/2")) {
            answer(exchange, 200, technique(parts[1], 2));
        } else if (path.matches("techniques/(pelvic_tilt|own-wobble)/revisions/2/changes")) {
            answer(exchange, 200, file("changes"));
        } else {
            answer(exchange, 404, problem("not-found", 404, "There is nothing."));
        }
    }

    private void write(HttpExchange exchange, String path, JsonNode sent) throws IOException {
        var parts = path.split("/");
        if (path.endsWith("/favourite")) {
            FAVOURITES.add(parts[1]);
            answer(exchange, 204, null);
        } else if (path.equals("techniques/checks")) {
            answer(exchange, 200, checked(sent));
        } else if (path.endsWith("/retirement")) {
            written = sent;
            answer(exchange, 200, JSON.createObjectNode().put("id", parts[1]));
        } else if (checked(sent).path("sound").asBoolean()) {
            written = sent;
            var id = parts.length == 2 && !parts[1].equals("copies") ? parts[1] : "own-new";
            answer(
                    exchange,
                    parts.length == 2 ? 200 : 201,
                    JSON.createObjectNode()
                            .put("id", path.endsWith("/copies") ? "own-new" : id)
                            .put("revision", 3)
                            .put("changed", true));
        } else {
            answer(exchange, 422, refused(checked(sent)));
        }
    }

    /** Refuses a dose without repetitions, and a step that promises something. */
    private static ObjectNode checked(JsonNode entry) {
        var told = JSON.createObjectNode();
        var faults = told.putArray("faults");
        var refusals = told.putArray("refusals");
        var hints = told.putArray("hints");
        if (entry.path("name").asText().isEmpty()) {
            faults.addObject().put("field", "name").put("why", "must be one line of 1 to 120 characters");
        }
        if (entry.path("dose").path("reps").size() != 5) {
            faults.addObject().put("field", "dose.reps").put("why", "needs its five bounds");
        }
        for (var line = 0; line < entry.path("steps").size(); line++) {
            if (entry.path("steps").get(line).asText().contains("realign")) {
                remark(refusals.addObject(), "steps." + line, "realign");
            }
            if (entry.path("steps").get(line).asText().length() > 60) {
                remark(hints.addObject(), "steps." + line, "a long sentence");
            }
        }
        told.put("sound", faults.isEmpty() && refusals.isEmpty());
        if (faults.isEmpty()) {
            told.put("summary", "10 times, once a day");
        }
        return told;
    }

    private static void remark(ObjectNode remark, String field, String words) {
        remark.put("field", field)
                .put("words", words)
                .put("why", "Nothing moves back.")
                .put("instead", "Say what eases.");
    }

    private static ObjectNode refused(ObjectNode checked) {
        var problem = problem("technique-invalid", 422, "Something is missing. Nothing was changed.");
        var violations = problem.putArray("violations");
        for (var list : List.of("faults", "refusals")) {
            checked.path(list).forEach(one -> violations
                    .addObject()
                    .put("pointer", "/" + one.path("field").asText().replace('.', '/'))
                    .put("message", one.path("why").asText()));
        }
        return problem;
    }

    private static ObjectNode found(String query) {
        var told = (ObjectNode) file("found");
        var shown = new ArrayList<JsonNode>();
        told.path("items").forEach(item -> {
            var id = item.path("id").asText();
            ((ObjectNode) item).put("favourite", FAVOURITES.contains(id));
            var blocked = item.path("blocked").asBoolean();
            if (!query.contains("conditions=")) {
                ((ObjectNode) item).remove(List.of("blocked", "against"));
            }
            var hidden = blocked && query.contains("conditions=") && query.contains("blocked=hide");
            if (!hidden && !(query.contains("q=wobble") && !id.contains("wobble"))) {
                shown.add(item);
            }
        });
        told.putArray("items").addAll(shown);
        told.put("total", shown.size());
        if (query.contains("blocked=hide")) {
            told.put("hidden", 1);
        }
        if (query.contains("cursor=")) {
            told.remove("next");
        }
        return told;
    }

    private static ObjectNode technique(String id, int revision) {
        var told = (ObjectNode) file("technique");
        var own = id.startsWith("own-");
        return told.put("id", id)
                .put("technique", id)
                .put("revision", revision)
                .put("name", own ? "Wobble <b>" : id.equals("pelvic_tilt") ? "Pelvic tilt" : "Rest")
                .put("seed", !own);
    }

    private static ObjectNode templates() {
        var told = JSON.createObjectNode();
        var line = told.putArray("items").addObject();
        var template = file("template");
        line.put("id", "TPL-BACK").put("grade", "B");
        line.set("name", template.get("name"));
        line.set("purpose", template.get("purpose"));
        line.putArray("techniques").add("pelvic_tilt").add("pos_90_90");
        return told;
    }

    private static JsonNode file(String name) {
        try (var stream = CatalogCounterpart.class.getResourceAsStream("/catalog/" + name + ".json")) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode problem(String code, int status, String detail) {
        return JSON.createObjectNode()
                .put("type", "urn:plumbline:problem:" + code)
                .put("status", status)
                .put("detail", detail);
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        if (body == null) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
