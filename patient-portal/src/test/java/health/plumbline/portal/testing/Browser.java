package health.plumbline.portal.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.regex.Pattern;

/** A browser without JavaScript: reads pages, and sends forms with the token that stood in one. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" (?:content|value)=\"([^\"]+)\"");

    private final String bearer;
    private String cookie;
    private String token;

    private Browser(String bearer) {
        this.bearer = bearer;
    }

    public static Browser of(Patients patient) {
        return new Browser(patient.token());
    }

    public static Browser signedInWith(String bearer) {
        return new Browser(bearer);
    }

    public static Browser signedOut() {
        return new Browser(null);
    }

    public Response get(String path) {
        var answer = request().get(path);
        var set = answer.cookie("csrf-token");
        if (set != null) {
            cookie = set;
        }
        var found = TOKEN.matcher(answer.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    public Response post(String path, Map<String, ?> form) {
        if (token == null) {
            get("/something-is-wrong");
        }
        var request = request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form);
        return request.formParam("csrf-token", token).post(path);
    }

    public Response postWithoutToken(String path, Map<String, ?> form) {
        return request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }

    private RequestSpecification request() {
        var request = given().redirects().follow(false).accept("text/html");
        if (bearer != null) {
            request.auth().oauth2(bearer);
        }
        if (cookie != null) {
            request.cookie("csrf-token", cookie);
        }
        return request;
    }
}
