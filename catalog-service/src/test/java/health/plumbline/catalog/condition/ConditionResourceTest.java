package health.plumbline.catalog.condition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.catalog.Core;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ConditionResourceTest {

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_clinician_reads_a_condition_whole() {
        as(Tokens.clinician("north"))
                .get("/api/conditions/STENOSIS_LUMBAR")
                .then()
                .statusCode(200)
                .body("code", equalTo("STENOSIS_LUMBAR"))
                .body("revision", equalTo(1))
                .body("hash", startsWith("sha256:"))
                .body("label", equalTo("Lumbar spinal stenosis (neurogenic claudication)"))
                .body(
                        "question",
                        equalTo("Do both legs ache or tire on walking and ease when you sit or lean forward?"))
                .body("override", equalTo("clinician_rationale"))
                .body("blocksAll", equalTo(false))
                .body("blocksRegion", equalTo(false))
                .body("block", equalTo(List.of("lx_ext_end")))
                .body("caution", equalTo(List.of("lx_ext_mid", "prone", "hip_ext_end", "tx_ext")))
                .body("codes.icd10", equalTo("M48.0"))
                .body("codes.icd10cm", equalTo("M48.06"))
                .body("codes.snomed", equalTo("18347007"))
                .body("why", startsWith("Extension narrows the canal"))
                .body("sources", hasSize(1))
                .body("sources[0].key", equalTo("COMER24"))
                .body("sources[0].name", startsWith("Exercise treatments for lumbar spinal stenosis"))
                .body("reviewDue", equalTo("2027-11-22"));
    }

    @Test
    void every_condition_of_the_core_can_be_read() {
        for (var condition : Core.conditions()) {
            as(Tokens.clinician("south"))
                    .get("/api/conditions/" + condition.code())
                    .then()
                    .statusCode(200)
                    .body("label", equalTo(condition.label()))
                    .body("sources.name", hasSize(condition.sources().size()))
                    .body("sources.find { !it.name }", equalTo(null));
        }
    }

    @Test
    void a_code_that_nobody_has_verified_is_not_passed_on() {
        as(Tokens.clinician("north"))
                .get("/api/conditions/SURG_SPINE_LT12W")
                .then()
                .body("codes", anEmptyMap());
        as(Tokens.clinician("north")).get("/api/conditions/OSTEOPOROSIS").then().body("codes", not(anEmptyMap()));
    }

    @Test
    void who_holds_it_need_not_fetch_it_again() {
        var north = Tokens.clinician("north");
        var tag = as(north)
                .get("/api/conditions/VERTIGO")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as(north)
                .header("If-None-Match", tag)
                .get("/api/conditions/VERTIGO")
                .then()
                .statusCode(304)
                .body(emptyString());
        as(north)
                .header("If-None-Match", "\"sha256:another\"")
                .get("/api/conditions/VERTIGO")
                .then()
                .statusCode(200);
    }

    @Test
    void missing_and_nonsense_are_told_alike() {
        var answers =
                List.of("NO_SUCH_CONDITION", "vertigo", "VERTIGO%20", "Robert');--", "X".repeat(5000), "ÜNÏ").stream()
                        .map(code -> as(Tokens.clinician("south"))
                                .get("/api/conditions/" + code)
                                .then()
                                .statusCode(404)
                                .contentType("application/problem+json")
                                .extract()
                                .asString()
                                .replaceAll("\"instance\":\"[^\"]*\"", ""))
                        .distinct()
                        .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).contains("urn:plumbline:problem:not-found");
    }

    @Test
    void a_character_that_no_text_may_have_is_refused() {
        as(Tokens.clinician("north"))
                .urlEncodingEnabled(false)
                .get("/api/conditions/VERT%00IGO")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void only_a_clinician_who_has_standing_in_the_clinic_reads() {
        for (var path : List.of("/api/conditions", "/api/conditions/VERTIGO")) {
            given().get(path).then().statusCode(401);
            as("nonsense").get(path).then().statusCode(401);
            as(Tokens.patient("north", Tokens.NORTH_CLINICIAN)).get(path).then().statusCode(403);
            as(Tokens.operator()).get(path).then().statusCode(403);
            as(Tokens.bearer(Tokens.NORTH_CLINICIAN, "north", "clinic-admin"))
                    .get(path)
                    .then()
                    .statusCode(403);
            // The token says clinician of this clinic; the clinic's own rows do not.
            as(Tokens.bearer(UUID.randomUUID().toString(), "north", "clinician"))
                    .get(path)
                    .then()
                    .statusCode(403);
            for (var clinic : new String[] {"south", null, "*"}) {
                as(Tokens.bearer(Tokens.NORTH_CLINICIAN, clinic, "clinician"))
                        .get(path)
                        .then()
                        .statusCode(403);
            }

            as(Tokens.clinician("north")).get(path).then().statusCode(200).contentType(ContentType.JSON);
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
