package health.plumbline.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import health.plumbline.platform.seal.ClearanceSeal;
import health.plumbline.platform.seal.ReleaseClearance;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * Triage as seen over the network: a real HTTP server that signs real clearances with a key of its own. It can be told to
 * be away, slow or out of its mind.
 */
public class TriageCounterpart implements QuarkusTestResourceLifecycleManager {

    /** How it behaves. */
    public enum Mood {
        WELL,
        /** Closes every connection without a word. */
        AWAY,
        /** Accepts, and never answers. */
        SLOW,
        /** Answers 200 with what is no JSON. */
        BABBLING,
        /** Answers with JSON that lacks everything. */
        EMPTY,
        /** Fails with 500. */
        FAILING,
        /** Hands out clearances that it did not sign. */
        FORGING
    }

    public static final SigningKey KEY = SigningKey.create("triage-1");
    private static final SigningKey FOREIGN = SigningKey.create("triage-1");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<UUID, Long> EPOCHS = new ConcurrentHashMap<>();
    private static final Map<UUID, String> REFUSALS = new ConcurrentHashMap<>();
    private static final AtomicInteger GRANTED = new AtomicInteger();
    private static final CountDownLatch END = new CountDownLatch(1);

    private static volatile Mood mood = Mood.WELL;
    private static volatile Mood epochMood = Mood.WELL;
    private static volatile UnaryOperator<ReleaseClearance> twist = UnaryOperator.identity();

    private HttpServer server;

    /** All as it should be again. */
    public static void recover() {
        mood = Mood.WELL;
        epochMood = Mood.WELL;
        twist = UnaryOperator.identity();
    }

    public static void be(Mood how) {
        mood = how;
        epochMood = how;
    }

    /** Clears as ever, but is like this when it is asked for an epoch. */
    public static void beAtEpochs(Mood how) {
        epochMood = how;
    }

    /** Signs something else than what it was asked for. */
    public static void twist(UnaryOperator<ReleaseClearance> how) {
        twist = how;
    }

    public static void refuse(UUID patient, String code) {
        REFUSALS.put(patient, code);
    }

    public static void allow(UUID patient) {
        REFUSALS.remove(patient);
    }

    public static void raiseEpoch(UUID patient) {
        EPOCHS.merge(patient, 1L, Long::sum);
    }

    public static int granted() {
        return GRANTED.get();
    }

    /** An honest clearance for this, as of now. */
    public static ReleaseClearance clearance(String clinic, UUID patient, UUID program, int version, String hash) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new ReleaseClearance(
                UUID.randomUUID().toString(),
                clinic,
                patient,
                program,
                version,
                hash,
                UUID.randomUUID(),
                now.minus(Duration.ofHours(1)),
                now.plus(Duration.ofDays(14)),
                "red-flags/1.0.0",
                "red-flags/1.0.0",
                "clear",
                null,
                EPOCHS.getOrDefault(patient, 0L),
                now,
                now.plus(Duration.ofHours(24)));
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "triage-counterpart");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/api/clearances", exchange -> inMood(mood, exchange, this::grant));
        server.createContext("/api/patients/", exchange -> inMood(epochMood, exchange, this::epoch));
        server.createContext("/api/clearance-keys", exchange -> inMood(mood, exchange, this::keys));
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        // There is no catalog here: what is asked of it is answered with 404.
        return Map.of("plumbline.triage.url", address, "plumbline.catalog.url", address);
    }

    @Override
    public void stop() {
        END.countDown();
        server.stop(0);
    }

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void inMood(Mood how, HttpExchange exchange, Handler well) throws IOException {
        switch (how) {
            case AWAY -> exchange.close();
            case SLOW -> outlast(exchange);
            case BABBLING -> answer(exchange, 200, "<html>Gateway</html>");
            case EMPTY -> answer(exchange, 201, "{}");
            case FAILING -> answer(exchange, 500, "{\"type\":\"about:blank\"}");
            case WELL, FORGING -> well.handle(exchange);
        }
    }

    /** Longer than anybody waits. */
    private static void outlast(HttpExchange exchange) {
        try {
            END.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void grant(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            answer(exchange, 401, "{}");
            return;
        }
        var wish = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var patient = UUID.fromString(wish.get("patient").asText());
        var refusal = REFUSALS.get(patient);
        if (refusal != null) {
            answer(exchange, 409, problem(refusal));
            return;
        }
        GRANTED.incrementAndGet();
        var clearance = twist.apply(clearance(
                clinic(exchange),
                patient,
                UUID.fromString(wish.get("program").asText()),
                wish.get("version").asInt(),
                wish.get("contentHash").asText()));
        var key = mood == Mood.FORGING ? FOREIGN : KEY;
        var token = ClearanceSeal.sign(clearance, key.kid(), key.secret());
        var answer = JSON.createObjectNode()
                .put("id", clearance.id())
                .put("token", token)
                .put("level", clearance.level())
                .put("epoch", clearance.epoch())
                .put("somethingNew", true);
        answer(exchange, 201, answer.toString());
    }

    private void epoch(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/");
        var epoch = EPOCHS.getOrDefault(UUID.fromString(parts[3]), 0L);
        answer(exchange, 200, "{\"epoch\":" + epoch + "}");
    }

    private void keys(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"keys\":[" + KEY.jwk() + "]}");
    }

    private static String problem(String code) {
        return JSON.createObjectNode()
                .put("type", "urn:plumbline:problem:" + code)
                .put("status", 409)
                .put("detail", "Screen the patient first.")
                .toString();
    }

    /** The clinic that the caller's own token speaks for: triage believes nothing else. */
    private static String clinic(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return claims.get("organization").get(0).asText();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
