package health.plumbline.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Triage's {@code /api/my-screening} as it answers over the network, with a few questions of each kind: theirs alone to
 * whom the token belongs, only while it is open, emergency at once, one question that comes with an answer.
 */
public final class ScreeningCounterpart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Kept> BY_ACCOUNT = new ConcurrentHashMap<>();
    private static final Map<UUID, Kept> BY_LINK = new ConcurrentHashMap<>();
    private static final Map<String, UUID> LINKS = new ConcurrentHashMap<>();
    private static final List<String> CALLS = new CopyOnWriteArrayList<>();

    private static final class Kept {
        private final UUID id = UUID.randomUUID();
        private final Map<String, JsonNode> answers = new LinkedHashMap<>();
        private boolean over;
    }

    private ScreeningCounterpart() {}

    /** The clinic asks this patient; what was asked before is superseded. */
    public static UUID asks(Patients patient) {
        var kept = new Kept();
        BY_ACCOUNT.put(patient.account(), kept);
        patient.awaitTaken(patient.publishAsTriage(
                "ScreeningRequested",
                """
                {"screening":"%s","patient":"%s","requestedAt":"2026-11-20T08:00:00Z","requestedBy":"anna"}"""
                        .formatted(kept.id, patient.patient())));
        return kept.id;
    }

    /** The clinic asks somebody without an account; what was asked by the link before is superseded. */
    public static UUID asks(UUID link) {
        var kept = new Kept();
        BY_LINK.put(link, kept);
        return kept.id;
    }

    /** Superseded, expired, or never asked: triage says no more of it. */
    public static void forgets(UUID link) {
        BY_LINK.remove(link);
    }

    public static Map<String, JsonNode> answers(UUID link) {
        var kept = BY_LINK.get(link);
        synchronized (kept) {
            return new LinkedHashMap<>(kept.answers);
        }
    }

    /** What was asked by a link so far, each with its method. */
    public static List<String> calls(UUID link) {
        return CALLS.stream().filter(call -> call.startsWith(link.toString())).toList();
    }

    /** A newer one was begun in the clinic; the fact that says so is still on its way. */
    public static void supersedes(Patients patient) {
        BY_ACCOUNT.remove(patient.account());
    }

    /** What is kept of this patient's answers, as JSON by key. */
    public static Map<String, JsonNode> answers(Patients patient) {
        var kept = BY_ACCOUNT.get(patient.account());
        synchronized (kept) {
            return new LinkedHashMap<>(kept.answers);
        }
    }

    static void answer(HttpExchange exchange) throws IOException {
        answer(exchange, BY_ACCOUNT.get(account(exchange)), false);
    }

    /** Triage believes the portal's own token and the secret together, and a link only until it was handed over. */
    static void answerLink(HttpExchange exchange) throws IOException {
        var secret = exchange.getRequestHeaders().getFirst("Screening-Link");
        var link = secret == null || !isPortal(exchange) ? null : LINKS.get(secret);
        if (link != null) {
            CALLS.add(link + " " + exchange.getRequestMethod());
        }
        answer(exchange, link == null ? null : BY_LINK.get(link), true);
    }

    static void makeSecret(HttpExchange exchange) throws IOException {
        var link = UUID.fromString(exchange.getRequestURI().getPath().split("/")[3]);
        if (!isPortal(exchange) || !BY_LINK.containsKey(link)) {
            send(exchange, 404, problem("not-found", 404, "There is nothing at this address."));
            return;
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        LINKS.put(secret, link);
        send(exchange, 201, JSON.createObjectNode().put("secret", secret));
    }

    private static boolean isPortal(HttpExchange exchange) {
        return ("Bearer " + SignInCounterpart.OWN_TOKEN)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static void answer(HttpExchange exchange, Kept kept, boolean onlyOnce) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var completing = path.length > 3 && path[3].equals("completion");
        if (kept == null || kept.over && (onlyOnce || !completing)) {
            send(exchange, 404, problem("not-found", 404, "There is nothing at this address."));
            return;
        }
        synchronized (kept) {
            act(exchange, kept, path.length > 4 ? path[4] : null, completing, body);
        }
    }

    private static void act(HttpExchange exchange, Kept kept, String key, boolean completing, JsonNode body)
            throws IOException {
        if (completing && !missing(kept).isEmpty()) {
            send(exchange, 409, problem("screening-incomplete", 409, "Some questions still need an answer."));
            return;
        }
        if (key != null && !fits(kept, key, exchange.getRequestMethod(), body)) {
            send(exchange, 422, problem("answer-invalid", 422, "The answer to " + key + " cannot be."));
            return;
        }
        if (key != null && exchange.getRequestMethod().equals("DELETE")) {
            kept.answers.remove(key);
        } else if (key != null) {
            kept.answers.put(key, body.get("value"));
        }
        kept.over |= completing;
        send(exchange, 200, view(kept));
    }

    private static boolean fits(Kept kept, String key, String method, JsonNode body) {
        for (var topic : view(kept).get("topics")) {
            for (var item : topic.get("items")) {
                if (item.get("key").asText().equals(key)) {
                    return method.equals("DELETE") || fits(item, body.get("value"));
                }
            }
        }
        return false;
    }

    private static boolean fits(JsonNode item, JsonNode value) {
        var options = item.path("options").findValuesAsText("value");
        return switch (item.get("type").asText()) {
            case "int", "0-10" ->
                value.isInt()
                        && value.intValue() >= item.get("least").intValue()
                        && value.intValue() <= item.get("most").intValue();
            case "set" ->
                value.isArray() && value.size() >= item.get("least").intValue() && options.containsAll(texts(value));
            case "text" -> value.isTextual() && value.asText().length() <= 2_000;
            default -> value.isTextual() && options.contains(value.asText());
        };
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static ObjectNode view(Kept kept) {
        var view = JSON.createObjectNode()
                .put("id", kept.id.toString())
                .put("state", kept.over ? "answered" : "open")
                .put("askedAt", "2026-11-20T08:00:00Z")
                .put("somethingNew", 1);
        var topics = view.putArray("topics");
        var you = topic(topics, "context", "You and your pain");
        number(question(you, kept, "age", "int", "How old are you?"), 0, 120).put("hint", "In years.");
        options(question(you, kept, "regions", "set", "Where is the problem?").put("least", 1), "low_back", "knee");
        number(question(you, kept, "pain_worst", "0-10", "How bad was the pain?"), 0, 10);
        var legs = topic(topics, "cauda_equina", "Bladder, bowel and legs");
        options(question(legs, kept, "ces_saddle", "yn_unsure", "Any numbness?"), "no", "yes", "unsure");
        if (is(kept, "ces_saddle", "yes") || kept.answers.containsKey("ces_onset")) {
            options(question(legs, kept, "ces_onset", "enum", "When did that start?"), "lt_14d", "gt_6m");
        }
        options(question(legs, kept, "unwell", "yn", "Do you feel unwell?"), "no", "yes");
        var last = topic(topics, "general", "A few last things");
        options(question(last, kept, "heart", "set", "Do any apply?").put("least", 0), "angina", "high_pressure");
        options(question(last, kept, "low_mood", "yn", "Thoughts of ending your life?"), "no", "yes");
        question(last, kept, "other_worry", "text", "Anything else?").put("mandatory", false);
        topics.forEach(topic -> ((ObjectNode) topic).put("done", done(topic)));
        view.putObject("progress").put("answered", kept.answers.size()).put("of", 7);
        emergency(view, kept);
        return view;
    }

    private static void emergency(ObjectNode view, Kept kept) {
        if (is(kept, "ces_saddle", "yes")) {
            call(view, "Go to an emergency department now", "Go now or call 999.", "emergency");
        } else if (is(kept, "low_mood", "yes")) {
            call(view, "You deserve help right now", "Call 999 or the crisis line.", "emergency", "crisis");
        } else if (is(kept, "unwell", "yes")) {
            call(view, "You need to be seen today", "Contact 111 and say: feeling unwell.", "urgent", "emergency");
        }
    }

    private static void call(ObjectNode view, String headline, String text, String... calls) {
        var numbers = view.putObject("emergency")
                .put("headline", headline)
                .put("text", text)
                .putArray("calls");
        List.of(calls).forEach(numbers::add);
    }

    private static ArrayNode topic(ArrayNode topics, String key, String label) {
        return topics.addObject().put("topic", key).put("label", label).putArray("items");
    }

    private static ObjectNode question(ArrayNode items, Kept kept, String key, String type, String label) {
        var item = items.addObject()
                .put("key", key)
                .put("type", type)
                .put("label", label)
                .put("mandatory", true);
        if (kept.answers.containsKey(key)) {
            item.set("answer", kept.answers.get(key));
        }
        return item;
    }

    private static ObjectNode number(ObjectNode item, int least, int most) {
        return item.put("least", least).put("most", most);
    }

    private static void options(ObjectNode item, String... values) {
        var options = item.putArray("options");
        for (var value : values) {
            options.addObject().put("value", value).put("label", "It is " + value);
        }
    }

    private static boolean is(Kept kept, String key, String value) {
        return kept.answers.containsKey(key) && kept.answers.get(key).asText().equals(value);
    }

    private static boolean done(JsonNode topic) {
        for (var item : topic.get("items")) {
            if (item.get("mandatory").asBoolean() && !item.has("answer")) {
                return false;
            }
        }
        return true;
    }

    private static List<String> missing(Kept kept) {
        var missing = new ArrayList<String>();
        view(kept).get("topics").forEach(topic -> {
            if (!done(topic)) {
                missing.add(topic.get("topic").asText());
            }
        });
        return missing;
    }

    /** Triage believes the token, and nothing else. */
    private static String account(HttpExchange exchange) throws IOException {
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        var claims = Base64.getUrlDecoder()
                .decode(bearer.substring("Bearer ".length()).split("\\.")[1]);
        return JSON.readTree(claims).get("sub").asText();
    }

    private static ObjectNode problem(String code, int status, String detail) {
        return JSON.createObjectNode()
                .put("type", "urn:plumbline:problem:" + code)
                .put("status", status)
                .put("detail", detail);
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
