package health.plumbline.e2e.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** Calls of one person; each with a token that is still good. */
public record Api(Supplier<String> token) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** No answer came: refused, reset, too late, or a failure of theirs. What was asked may or may not have happened. */
    public static final class Unanswered extends RuntimeException {
        Unanswered(Answer failure) {
            super(failure.asked() + " failed: " + failure.status() + " " + failure.body());
        }

        Unanswered(String asked, Exception cause) {
            super(asked + " was not answered: " + cause, cause);
        }
    }

    public Answer get(String url) {
        return call("GET", url, null);
    }

    public Answer post(String url, Object body) {
        return call("POST", url, body);
    }

    public Answer put(String url, Object body) {
        return call("PUT", url, body);
    }

    public Answer call(String method, String url, Object body) {
        try {
            return raw(method, url, body == null ? null : JSON.writeValueAsString(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Sends {@code body} as it is, whether it is JSON or not. */
    public Answer raw(String method, String url, String body) {
        return send(method, url, "application/json", body);
    }

    public Answer send(String method, String url, String type, String body) {
        var request = request(url)
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        return answer(method + " " + url, request.build());
    }

    /** Asks for what a browser would show. */
    public Answer page(String url) {
        return answer("GET " + url, request(url).header("Accept", "text/html").build());
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get());
    }

    private static Answer answer(String asked, HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            var type = answer.headers().firstValue("content-type").orElse("");
            return new Answer(asked, answer.statusCode(), type, answer.body());
        } catch (IOException none) {
            throw new Unanswered(asked, none);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unanswered(asked, interrupted);
        }
    }
}
