package health.plumbline.catalog.translation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TranslationResourceTest {

    @Inject
    OwnTechniques owns;

    @Inject
    ObjectMapper json;

    private String own;

    @BeforeEach
    void one_technique_of_the_north() {
        TestClinics.configure();
        own = owns.of("north", "Own tilt");
    }

    @Test
    void a_clinic_writes_and_reviews_a_translation_of_its_own_technique_and_then_patients_see_it() throws Exception {
        north().get(at("")).then().statusCode(200).body("translations", hasSize(0));

        put(sound())
                .statusCode(200)
                .body("translation.state", equalTo("draft"))
                .body("translation.revision", equalTo(1))
                .body("words.name", equalTo("Becken kippen"))
                .body("english.name", equalTo("Own tilt"))
                .body("patients.language", equalTo("en"))
                .body("patients.note", containsString("Nobody has reviewed"));

        review(1)
                .statusCode(200)
                .body("translation.state", equalTo("reviewed"))
                .body("translation.reviewedBy", equalTo("Person 0001"))
                .body("patients.language", equalTo("de"))
                .body("patients.words.name", equalTo("Becken kippen"))
                .body("patients.note", nullValue());
        var fact = Facts.await("catalog.facts", "TechniqueTranslated", own);
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TechniqueTranslated", fact.payload()))
                .isEmpty();
        assertThat(json.readTree(fact.payload()).at("/source/name").asText()).isEqualTo("Own tilt");
        north().get(at(""))
                .then()
                .body("translations.language", equalTo(List.of("de")))
                .body("translations[0].state", equalTo("reviewed"))
                .body("translations[0].name", equalTo("Deutsch"));
    }

    @Test
    void when_the_english_words_change_patients_see_english_again_and_the_clinician_is_told() {
        put(sound());
        review(1);

        owns.revised("north", own, "Own tilt, said better");

        north().get(at("/de"))
                .then()
                .statusCode(200)
                .body("translation.state", equalTo("stale"))
                .body("translation.sourceRevision", equalTo(1))
                .body("revision", equalTo(2))
                .body("patients.language", equalTo("en"))
                .body("patients.words.name", equalTo("Own tilt, said better"))
                .body("patients.note", containsString("has changed"));
        review(1).statusCode(409).body("type", endsWith(":translation-stale"));
        put(with("expected", 1, "sourceRevision", 2, "name", "Becken kippen, besser"))
                .statusCode(200)
                .body("translation.revision", equalTo(2))
                .body("translation.state", equalTo("draft"))
                .body("patients.language", equalTo("en"));
    }

    @Test
    void a_newer_draft_leaves_what_was_reviewed_with_the_patients() {
        put(sound());
        review(1);

        put(with("expected", 1, "name", "Becken rollen"))
                .statusCode(200)
                .body("translation.revision", equalTo(2))
                .body("translation.state", equalTo("draft"))
                .body("patients.revision", equalTo(1))
                .body("patients.words.name", equalTo("Becken kippen"));
        north().get(at("")).then().body("translations", hasSize(1)).body("translations[0].revision", equalTo(2));
    }

    @Test
    void what_says_less_than_the_english_text_is_refused_field_by_field() {
        put(with("steps", List.of("Kippen.")))
                .statusCode(422)
                .body("type", endsWith(":translation-incomplete"))
                .body("violations.pointer", equalTo(List.of("/steps")));
        put(with("stop", List.of())).statusCode(422).body("violations.pointer", equalTo(List.of("/stop")));
        north().get(at("/de")).then().statusCode(404);
    }

    @Test
    void two_people_do_not_overwrite_one_another_and_nothing_is_reviewed_that_was_not_seen() {
        put(sound()).statusCode(200);

        put(with("name", "Ganz anders")).statusCode(409).body("type", endsWith(":translation-changed"));
        review(7).statusCode(409).body("type", endsWith(":translation-changed"));
        put(with("expected", 1)).statusCode(200).body("translation.revision", equalTo(1));
        review(1).statusCode(200);
        review(1).statusCode(409).body("type", endsWith(":translation-reviewed"));
        put(with("expected", 1, "sourceRevision", 9)).statusCode(422).body("type", endsWith(":source-unknown"));
    }

    @Test
    void the_core_belongs_to_the_installation() {
        north().body(sound())
                .put("/api/techniques/pelvic_tilt/translations/de")
                .then()
                .statusCode(409)
                .body("type", endsWith(":entry-core"))
                .body("detail", containsString("belongs to the installation"));
    }

    @Test
    void the_core_comes_in_german_as_drafts_and_a_clinic_reviews_them_for_its_own_patients() {
        var german = "/api/techniques/cat_cow/translations/de";
        north().get(german)
                .then()
                .statusCode(200)
                .body("translation.state", equalTo("draft"))
                .body("words.name", equalTo("Katze-Kuh"))
                .body("patients.language", equalTo("en"));

        north().body(Map.of("revision", 1)).post(german + "/review").then().statusCode(200);

        north().get(german)
                .then()
                .body("patients.language", equalTo("de"))
                .body("patients.words.name", equalTo("Katze-Kuh"));
        as("south")
                .get(german)
                .then()
                .body("translation.state", equalTo("draft"))
                .body("patients.language", equalTo("en"));
        var fact = Facts.await("catalog.facts", "TechniqueTranslated", "cat_cow");
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(EventContract.violations("TechniqueTranslated", fact.payload()))
                .isEmpty();
    }

    @Test
    void only_languages_of_the_list_are_taken() {
        for (var language : List.of("en", "tlh", "DE", "de-AT", "x")) {
            north().get(at("/" + language)).then().statusCode(422).body("type", endsWith(":language-unknown"));
            north().body(sound())
                    .put(at("/" + language))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith(":language-unknown"));
        }
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_problem() {
        var long501 = "x".repeat(501);
        for (var wrong : List.<Map<String, Object>>of(
                with("expected", null),
                with("expected", -1),
                with("sourceRevision", "many"),
                with("sourceRevision", 4_000_000_000L),
                with("name", null),
                with("name", " "),
                with("name", "x".repeat(121)),
                with("name", "null\u0000"),
                with("steps", null),
                with("steps", List.of()),
                with("steps", java.util.Collections.singletonList(null)),
                with("steps", List.of("1", "2", "3", long501)),
                with("steps", java.util.Collections.nCopies(41, "zu viel")),
                with("breathing", long501),
                with("errors", null),
                with("stop", "kein"),
                with("surprise", 1))) {
            var status =
                    put(wrong).contentType("application/problem+json").extract().statusCode();
            assertThat(status).as(wrong.toString()).isIn(400, 422);
        }
        for (var body : List.of("", "null", "[]", "{\"a\":", "{}", "{\"revision\":0}", "{\"revision\":\"one\"}")) {
            north().body(body)
                    .post(at("/de/review"))
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .contentType("application/problem+json");
        }
        north().get(at("/de")).then().statusCode(404);
    }

    @Test
    void only_a_clinician_of_a_clinic_comes_in() {
        for (var token : List.of(Tokens.patient("north", "11111111-0000-4000-8000-0000000000ff"), Tokens.operator())) {
            given().auth().oauth2(token).get(at("")).then().statusCode(403);
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(sound())
                    .put(at("/de"))
                    .then()
                    .statusCode(403);
        }
        given().get(at("")).then().statusCode(401);
    }

    private ValidatableResponse put(Map<String, Object> body) {
        return north().body(body).put(at("/de")).then();
    }

    private ValidatableResponse review(int revision) {
        return north().body(Map.of("revision", revision)).post(at("/de/review")).then();
    }

    private String at(String rest) {
        return "/api/techniques/" + own + "/translations" + rest;
    }

    static Map<String, Object> sound() {
        return with();
    }

    /** A sound draft, changed. */
    static Map<String, Object> with(Object... changes) {
        var draft = new HashMap<String, Object>(Map.of(
                "expected",
                0,
                "sourceRevision",
                1,
                "name",
                "Becken kippen",
                "synonyms",
                List.of("Beckenkippen"),
                "steps",
                List.of("Hinlegen.", "Ausatmen.", "Kippen.", "Loslassen."),
                "breathing",
                "Ausatmen.",
                "errors",
                List.of("Drücken", "Luft anhalten", "Zu fest", "Kiefer anspannen"),
                "stop",
                List.of("Der Bauch wölbt sich vor", "Der Schmerz nimmt zu")));
        for (var at = 0; at < changes.length; at += 2) {
            draft.put((String) changes[at], changes[at + 1]);
        }
        return draft;
    }

    private RequestSpecification north() {
        return as("north");
    }

    private static RequestSpecification as(String clinic) {
        return given().auth().oauth2(Tokens.clinician(clinic)).contentType(ContentType.JSON);
    }
}
