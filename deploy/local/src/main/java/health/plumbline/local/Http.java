package health.plumbline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls JSON interfaces on this machine. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    /** What came back; {@code json} is missing when the body was not JSON. */
    public record Answer(int status, String body) {

        public boolean good() {
            return status >= 200 && status < 300;
        }

        /** @throws IOException with what was attempted and why it was refused */
        public Answer must(String attempt) throws IOException {
            if (!good()) {
                throw new IOException(attempt + ": " + status + " " + reason());
            }
            return this;
        }

        /** Why it was refused, as far as the answer says. */
        public String reason() {
            return json().path("detail").asText(json().path("title").asText(""));
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }
    }

    public static Answer call(String method, String url, String token, JsonNode body)
            throws IOException, InterruptedException {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return send(request(url)
                .method(method, publisher)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json"));
    }

    /** An access token, or the reason there is none. */
    public static String token(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var answer = send(request(realm + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form))));
        if (!answer.good()) {
            throw new IOException("no token from " + realm + ": " + answer.status() + " "
                    + answer.json().path("error_description").asText(answer.body()));
        }
        return answer.json().path("access_token").asText();
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(15));
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    public static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
