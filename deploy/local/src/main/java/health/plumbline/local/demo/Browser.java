package health.plumbline.local.demo;

import health.plumbline.local.Http;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills in a form of ours for a person: opens its page, takes the hidden fields along, and sends it. */
final class Browser {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String token;

    Browser(String token) {
        this.token = token;
    }

    Http.Answer send(String page, Map<String, String> fields) throws IOException, InterruptedException {
        var opened = call(request(page).GET());
        if (!opened.good()) {
            return opened;
        }
        var form = new HashMap<>(fields);
        HIDDEN.matcher(opened.body()).results().forEach(field -> form.put(field.group(1), field.group(2)));
        return call(request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(Http.encode(form))));
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create(page))
                .timeout(Duration.ofSeconds(15))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html");
    }

    private Http.Answer call(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Http.Answer(response.statusCode(), response.body());
    }
}
