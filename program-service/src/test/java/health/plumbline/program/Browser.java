package health.plumbline.program;

import static io.restassured.RestAssured.given;

import health.plumbline.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the workspace's pages: asks for HTML, sends forms with the token the page gave, follows no redirect. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final String token;
    private final String start;

    private Browser(String token, String start) {
        this.token = token;
        this.start = start;
    }

    public static Browser of(String clinic) {
        return with(Tokens.clinician(clinic));
    }

    public static Browser with(String token) {
        return new Browser(token, "/patients/new");
    }

    /** @param start a page with a form that this account may see */
    public static Browser with(String token, String start) {
        return new Browser(token, start);
    }

    public Response get(String path) {
        return ask().get(path);
    }

    /** As htmx asks: for a part of the page. */
    public Response getPart(String path) {
        return ask().header("HX-Request", "true").get(path);
    }

    public Response post(String path, Map<String, ?> form) {
        return send(ask(), path, form);
    }

    public Response postPart(String path, Map<String, ?> form) {
        return send(ask().header("HX-Request", "true"), path, form);
    }

    /** As a foreign page could: with the cookie, which the browser adds, and without the token, which it cannot know. */
    public Response postWithoutToken(String path, Map<String, ?> form) {
        return ask().cookies(page().cookies())
                .contentType(ContentType.URLENC)
                .formParams(form)
                .post(path);
    }

    /** With the token of a page that was opened before. */
    public Response postFrom(Response page, String path, Map<String, ?> form) {
        return send(page, ask(), path, form);
    }

    private Response send(RequestSpecification request, String path, Map<String, ?> form) {
        return send(page(), request, path, form);
    }

    private static Response send(Response page, RequestSpecification request, String path, Map<String, ?> form) {
        var found = TOKEN.matcher(page.asString());
        if (!found.find()) {
            throw new AssertionError("The page has no CSRF token");
        }
        return request.cookies(page.cookies())
                .contentType(ContentType.URLENC)
                .formParam("csrf-token", found.group(1))
                .formParams(form)
                .post(path);
    }

    private Response page() {
        return ask().get(start);
    }

    private RequestSpecification ask() {
        return given().auth().oauth2(token).accept("text/html").redirects().follow(false);
    }
}
