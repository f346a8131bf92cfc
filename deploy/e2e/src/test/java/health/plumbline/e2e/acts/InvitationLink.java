package health.plumbline.e2e.acts;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The link in an invitation, followed without a browser: the form is read and sent as a browser would. */
public record InvitationLink(String url) {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    public boolean accept(String password) {
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            var page = http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(page.body());
            if (!token.find()) {
                return page.body().contains("Your account is ready");
            }
            var form = "csrf-token=" + encoded(token.group(1)) + "&consent=yes&password=" + encoded(password);
            return sent(http, form).statusCode() == 303;
        } catch (IOException failed) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpResponse<String> sent(HttpClient http, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
