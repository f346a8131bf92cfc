package health.plumbline.e2e.http;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.e2e.stack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Reads the mail the stack caught, as the person it was sent to. */
public record Mailbox(Stack stack, String address) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The link in the newest invitation; waits for it to arrive. */
    public String invitation() {
        return await("an invitation for " + address)
                .atMost(Duration.ofSeconds(40))
                .until(() -> newest("/invitation/"), Optional::isPresent)
                .orElseThrow();
    }

    /** The newest link to the clinic's questions; waits for it to arrive. */
    public String questions() {
        return await("questions for " + address)
                .atMost(Duration.ofSeconds(40))
                .until(() -> newest("/questions/"), Optional::isPresent)
                .orElseThrow();
    }

    /** The newest link with this in it. */
    public Optional<String> newest(String marker) {
        for (var mail : mails()) {
            if (!mail.path("to").toString().contains(address)) {
                continue;
            }
            for (var link : mail.path("links")) {
                if (link.asText().contains(marker)) {
                    return Optional.of(link.asText());
                }
            }
        }
        return Optional.empty();
    }

    private JsonNode mails() {
        var url = stack.mail() + "/api/messages";
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).build();
            return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failed) {
            throw new Api.Unanswered("GET " + url, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Api.Unanswered("GET " + url, interrupted);
        }
    }
}
