package health.plumbline.catalog.vocabulary;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.oneOf;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class VocabularyResourceTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void whoever_writes_a_technique_reads_the_words_for_it() {
        given().auth()
                .oauth2(Tokens.clinician("north"))
                .get("/api/vocabulary")
                .then()
                .statusCode(200)
                .body("regions", hasItems("knee", "low_back"))
                .body("goals", hasItem("pain_relief"))
                .body("tags.prone", equalTo("face down"));
    }

    @Test
    void nobody_else_does() {
        given().get("/api/vocabulary").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.bearer("99999999-0000-4000-8000-00000000000d", "north", "clinic-admin"))
                .get("/api/vocabulary")
                .then()
                .statusCode(403);
    }

    @Test
    void a_listed_technique_tells_the_grade_of_its_evidence() {
        given().auth()
                .oauth2(Tokens.clinician("north"))
                .get("/api/techniques?q=prone+on+forearms")
                .then()
                .statusCode(200)
                .body("items.grade", everyItem(oneOf("A", "B", "C")))
                .body("items.find { it.id == 'prone_forearms' }.grade", equalTo("B"));
    }
}
