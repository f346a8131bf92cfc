package health.plumbline.portal.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Stands for Keycloak's administration: the few addresses this service uses, answering as Keycloak does, over real HTTP.
 * The run against the real one is in {@code deploy/e2e}.
 */
public class SignInCounterpart implements QuarkusTestResourceLifecycleManager {

    /** What this service shows where it speaks for itself. */
    static final String OWN_TOKEN = "t";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REALM = "/admin/realms/plumbline/";
    private static final Map<String, ObjectNode> ACCOUNTS = new ConcurrentHashMap<>();
    private static final Set<String> PATIENTS = ConcurrentHashMap.newKeySet();
    private static final Map<String, Set<String>> MEMBERS =
            Map.of("org-north", ConcurrentHashMap.newKeySet(), "org-south", ConcurrentHashMap.newKeySet());

    private static HttpServer server;
    private static volatile boolean failsAfterCreation;
    private static volatile boolean down;

    public static void reset() {
        failsAfterCreation = false;
        down = false;
    }

    /** As if the process were killed between making the account and what follows. */
    public static void failsAfterCreation() {
        failsAfterCreation = true;
    }

    public static void goesDown() {
        down = true;
    }

    /** An account that somebody made elsewhere. */
    public static String hasAccount(String email, String password) {
        var account = JSON.createObjectNode().put("email", email).put("username", email);
        account.putArray("credentials").addObject().put("value", password);
        return keep(account);
    }

    public static Optional<String> accountOf(String email) {
        return ACCOUNTS.values().stream()
                .filter(account -> account.path("email").asText().equalsIgnoreCase(email))
                .map(account -> account.path("id").asText())
                .findFirst();
    }

    public static String passwordOf(String account) {
        return ACCOUNTS.get(account).path("credentials").path(0).path("value").asText();
    }

    public static boolean isPatient(String account) {
        return PATIENTS.contains(account);
    }

    public static boolean isMember(String account, String clinic) {
        return MEMBERS.get("org-" + clinic).contains(account);
    }

    @Override
    public Map<String, String> start() {
        try {
            if (server == null) {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                server.setExecutor(Executors.newCachedThreadPool(task -> {
                    var thread = new Thread(task, "sign-in-counterpart");
                    thread.setDaemon(true);
                    return thread;
                }));
                server.createContext("/", SignInCounterpart::answer);
                server.start();
            }
            return Map.of(
                    "plumbline.keycloak.url",
                    "http://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // It lives until the JVM ends, as the other backends do.
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var act = exchange.getRequestMethod() + " " + (path.startsWith(REALM) ? path.substring(REALM.length()) : path);
        if (down) {
            send(exchange, 503, "{}");
        } else if (act.endsWith("/protocol/openid-connect/token")) {
            send(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"expires_in\":300,\"token_type\":\"Bearer\"}".formatted(OWN_TOKEN));
        } else if (act.equals("GET users")) {
            var email = URLDecoder.decode(
                    exchange.getRequestURI().getRawQuery().replaceAll(".*email=([^&]*).*", "$1"),
                    StandardCharsets.UTF_8);
            var found = JSON.createArrayNode();
            accountOf(email).map(ACCOUNTS::get).ifPresent(found::add);
            send(exchange, 200, found.toString());
        } else if (act.equals("POST users")) {
            create(exchange);
        } else if (failsAfterCreation) {
            send(exchange, 500, "{}");
        } else {
            finish(exchange, act);
        }
    }

    private static void create(HttpExchange exchange) throws IOException {
        var account = (ObjectNode) JSON.readTree(exchange.getRequestBody());
        if (account.path("credentials").path(0).path("value").asText().equals("password-of-the-realm-policy")) {
            send(exchange, 400, "{\"errorMessage\":\"invalidPassword\"}");
        } else if (accountOf(account.path("email").asText()).isPresent()) {
            send(exchange, 409, "{\"errorMessage\":\"User exists with same username\"}");
        } else {
            exchange.getResponseHeaders().add("Location", "http://localhost" + REALM + "users/" + keep(account));
            send(exchange, 201, "");
        }
    }

    private static void finish(HttpExchange exchange, String act) throws IOException {
        var parts = act.substring(act.indexOf(' ') + 1).split("/");
        if (act.equals("GET roles/patient")) {
            send(exchange, 200, "{\"id\":\"role-patient\",\"name\":\"patient\"}");
        } else if (act.endsWith("role-mappings/realm")) {
            PATIENTS.add(parts[1]);
            send(exchange, 204, "");
        } else if (act.endsWith("/reset-password")) {
            ACCOUNTS.get(parts[1]).putArray("credentials").add(JSON.readTree(exchange.getRequestBody()));
            send(exchange, 204, "");
        } else if (act.equals("GET organizations")) {
            send(
                    exchange,
                    200,
                    "[{\"id\":\"org-north\",\"alias\":\"north\"},{\"id\":\"org-south\",\"alias\":\"south\"}]");
        } else if (act.endsWith("/members")) {
            var account =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).replace("\"", "");
            send(exchange, MEMBERS.get(parts[1]).add(account) ? 201 : 409, "");
        } else {
            send(exchange, 404, "{}");
        }
    }

    private static String keep(ObjectNode account) {
        var id = UUID.randomUUID().toString();
        ACCOUNTS.put(id, account.put("id", id));
        return id;
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
