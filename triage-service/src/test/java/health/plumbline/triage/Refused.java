package health.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;

/** What every refusal is: the sender's fault, told as a problem in words for a person, and nothing of the inside. */
final class Refused {

    private Refused() {}

    static void refused(String what, Response response) {
        assertThat(response.statusCode()).as(what + " " + response.asString()).isBetween(400, 499);
        assertThat(response.contentType()).as(what).startsWith("application/problem+json");
        Map<String, Object> problem = response.jsonPath().getMap("");
        assertThat(problem.get("type")).as(what).asString().startsWith("urn:plumbline:problem:");
        assertThat(problem.get("status")).as(what).isEqualTo(response.statusCode());
        assertThat(problem.get("detail")).as(what).asString().isNotBlank();
        assertThat(response.asString())
                .as(what)
                .doesNotContain("Exception")
                .doesNotContain("health.plumbline")
                .doesNotContain("jackson")
                .doesNotContain("select ");
    }
}
