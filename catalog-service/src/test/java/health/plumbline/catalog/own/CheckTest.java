package health.plumbline.catalog.own;

import static health.plumbline.catalog.own.Written.as;
import static health.plumbline.catalog.own.Written.entry;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class CheckTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_sound_one_is_called_so_with_its_dose_in_words_and_is_not_kept() {
        var written = entry();
        check(written.toString())
                .body("sound", equalTo(true))
                .body("faults", hasSize(0))
                .body("refusals", hasSize(0))
                .body("hints", hasSize(0))
                .body("summary", equalTo("10 times, hold 5 seconds, twice a day"));

        as("north")
                .queryParam("q", written.path("name").asText())
                .get("/api/techniques")
                .then()
                .body("items.name", not(hasItem(written.path("name").asText())));
    }

    @Test
    void faults_claims_and_hints_are_told_together() {
        var written = entry();
        written.remove("goals");
        written.put("breathing", "STOP NOW and decompress the spine.");

        check(written.toString())
                .body("sound", equalTo(false))
                .body("faults.field", equalTo(List.of("goals")))
                .body("refusals.field", equalTo(List.of("breathing")))
                .body("refusals.words", equalTo(List.of("decompress")))
                .body("refusals.instead", equalTo(List.of("Say \"takes load off the back\".")))
                .body("hints.words", equalTo(List.of("STOP NOW")))
                .body("$", not(hasKey("summary")));
    }

    @Test
    void half_a_technique_and_none_at_all_are_checked_too() {
        for (var body : List.of("{\"name\": \"Half\"}", "{}", "[]", "\"text\"", "null")) {
            check(body).body("sound", equalTo(false)).body("faults.field", hasItems("steps", "dose"));
        }
    }

    @Test
    void the_rules_are_told_to_whoever_writes() {
        as("north")
                .get("/api/techniques/checks")
                .then()
                .statusCode(200)
                .body("longestSentence", equalTo(25))
                .body("rejected.code", hasItems("realign", "safe"));
    }

    private static ValidatableResponse check(String body) {
        return as("north").body(body).post("/api/techniques/checks").then().statusCode(200);
    }
}
