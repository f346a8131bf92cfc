package health.plumbline.e2e.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.e2e.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tokens by the password grant, which only the local realm allows. */
public record Tokens(Stack stack) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** One of the people the stack comes with, in their clinic. */
    public Api of(String username) {
        var account = stack.account(username);
        return of(username, account.password(), account.clinic());
    }

    public Api of(String username, String password, String clinic) {
        var form = new LinkedHashMap<String, String>();
        form.put("grant_type", "password");
        form.put("client_id", stack.tokenClient().id());
        form.put("client_secret", stack.tokenClient().secret());
        form.put("username", username);
        form.put("password", password);
        form.put("scope", "openid organization:" + clinic);
        return new Api(new Fresh(stack.realm() + "/protocol/openid-connect/token", form));
    }

    public Api operator() {
        var form = Map.of(
                "grant_type", "client_credentials",
                "client_id", stack.operator().id(),
                "client_secret", stack.operator().secret());
        return new Api(new Fresh(stack.realm() + "/protocol/openid-connect/token", form));
    }

    /** Asks again shortly before the token ends. */
    private static final class Fresh implements Supplier<String> {

        private static final Duration MARGIN = Duration.ofSeconds(60);

        private final String url;
        private final Map<String, String> form;
        private String token;
        private long until;

        Fresh(String url, Map<String, String> form) {
            this.url = url;
            this.form = form;
        }

        @Override
        public synchronized String get() {
            if (token == null || System.nanoTime() > until) {
                var answer = Turn.take(this::ask);
                token = answer.path("access_token").asText();
                until = System.nanoTime()
                        + Duration.ofSeconds(answer.path("expires_in").asLong())
                                .minus(MARGIN)
                                .toNanos();
            }
            return token;
        }

        private JsonNode ask() {
            var body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            var request = HttpRequest.newBuilder(URI.create(url))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            try {
                var answer = HTTP.send(request, BodyHandlers.ofString());
                if (answer.statusCode() >= 500) {
                    throw new IOException(answer.statusCode() + " " + answer.body());
                }
                if (answer.statusCode() != 200) {
                    throw new AssertionError("No token for " + form.getOrDefault("username", form.get("client_id"))
                            + ": " + answer.statusCode() + " " + answer.body());
                }
                return JSON.readTree(answer.body());
            } catch (IOException failed) {
                throw new Api.Unanswered("POST " + url, failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Api.Unanswered("POST " + url, interrupted);
            }
        }
    }
}
