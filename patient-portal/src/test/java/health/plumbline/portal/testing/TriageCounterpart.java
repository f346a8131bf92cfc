package health.plumbline.portal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import health.plumbline.platform.seal.ClearanceSeal;
import health.plumbline.platform.seal.ReleaseClearance;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** Stands for triage: a real HTTP server with a real key, whose behaviour a test chooses. */
public class TriageCounterpart implements QuarkusTestResourceLifecycleManager {

    public static final String KID = "triage-1";
    public static final KeyPair KEYS = ec();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GO_ON =
            """
            {"rule":"DT-14","do":["continue"],"alert":"none","advice":"Well done.","panel":null,
             "proceed":true,"hold":false,"somethingNew":1}""";

    private static HttpServer server;
    private static volatile int status = 200;
    private static volatile String answer = GO_ON;
    private static volatile Duration delay = Duration.ZERO;
    private static volatile boolean keysShown = true;
    private static volatile String nonsense;

    /** What was asked, oldest first. */
    public record Asked(String authorization, JsonNode body) {}

    private static final List<Asked> ASKED = new CopyOnWriteArrayList<>();

    public static KeyPair ec() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sign(ReleaseClearance clearance) {
        return ClearanceSeal.sign(clearance, KID, KEYS.getPrivate());
    }

    /** Decides "go on" again, at once, with its keys shown. */
    public static void reset() {
        status = 200;
        answer = GO_ON;
        delay = Duration.ZERO;
        keysShown = true;
        nonsense = null;
        ASKED.clear();
    }

    public static void answers(String json) {
        answer = json;
    }

    /** Instead of what {@link ScreeningCounterpart} says. */
    public static void answersMyScreening(String json) {
        nonsense = json;
    }

    public static void answersWithStatus(int code) {
        status = code;
    }

    public static void takes(Duration time) {
        delay = time;
    }

    public static void hidesItsKeys() {
        keysShown = false;
    }

    public static List<Asked> asked() {
        return List.copyOf(ASKED);
    }

    @Override
    public Map<String, String> start() {
        try {
            if (server == null) {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newCachedThreadPool(task -> {
                    var thread = new Thread(task, "triage-counterpart");
                    thread.setDaemon(true);
                    return thread;
                }));
                server.createContext("/api/clearance-keys", TriageCounterpart::keys);
                server.createContext("/api/check-ins", TriageCounterpart::checkIn);
                server.createContext(
                        "/api/my-screening", exchange -> screening(exchange, ScreeningCounterpart::answer));
                server.createContext(
                        "/api/linked-screening", exchange -> screening(exchange, ScreeningCounterpart::answerLink));
                server.createContext(
                        "/api/screening-links", exchange -> screening(exchange, ScreeningCounterpart::makeSecret));
                server.start();
            }
            return Map.of(
                    "plumbline.triage.url",
                    "http://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // It lives until the JVM ends, as the other backends do.
    }

    private static void keys(HttpExchange exchange) throws IOException {
        var key = new EllipticCurveJsonWebKey((ECPublicKey) KEYS.getPublic());
        key.setKeyId(KID);
        key.setAlgorithm("ES256");
        key.setUse("sig");
        send(exchange, keysShown ? 200 : 503, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
    }

    private static void checkIn(HttpExchange exchange) throws IOException {
        ASKED.add(new Asked(
                exchange.getRequestHeaders().getFirst("Authorization"), JSON.readTree(exchange.getRequestBody())));
        takeTime();
        send(exchange, status, answer);
    }

    private static void screening(HttpExchange exchange, HttpHandler otherwise) throws IOException {
        takeTime();
        if (status != 200) {
            send(exchange, status, "{}");
        } else if (nonsense != null) {
            send(exchange, 200, nonsense);
        } else {
            otherwise.handle(exchange);
        }
    }

    private static void takeTime() {
        var patience = delay;
        if (!patience.isZero()) {
            try {
                new CountDownLatch(1).await(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
