package health.plumbline.catalog.technique;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class TechniqueResourceTest {

    @Inject
    OwnTechniques owns;

    @BeforeEach
    void clinics() {
        TestClinics.configure();
    }

    @Test
    void a_clinician_reads_a_core_technique_whole() {
        as(Tokens.clinician("north"))
                .get("/api/techniques/pelvic_tilt")
                .then()
                .statusCode(200)
                .body("id", equalTo("pelvic_tilt"))
                .body("revision", equalTo(1))
                .body("name", equalTo("Posterior pelvic tilt"))
                .body("retired", equalTo(false))
                .body("seed", equalTo(true))
                .body("steps", hasSize(4))
                .body("summary", equalTo("10 times, hold 5 seconds, twice a day"))
                .body("dose.reps.min", equalTo(5))
                .body("dose.reps.max", equalTo(20))
                .body("evidence.grade", equalTo("C"))
                .body("hash", startsWith("sha256:"));
    }

    @Test
    void a_technique_says_which_conditions_it_is_not_for_and_why() {
        var neck = as(Tokens.clinician("north"))
                .get("/api/techniques/cervical_rotation")
                .then()
                .statusCode(200);
        neck.body(
                        "notFor.findAll { it.how == 'block' && !it.onlyIn }.code",
                        equalTo(List.of(
                                "CARDIAC_UNSTABLE",
                                "CERV_ARTERIAL_RISK",
                                "CERV_INSTABILITY_RISK",
                                "FRACTURE_SPINE",
                                "MYELOPATHY",
                                "SPINE_INFECTION")))
                .body(
                        "notFor.findAll { it.how == 'caution' }.code",
                        equalTo(List.of("AXIAL_SPA", "CERV_RADICULOPATHY", "HYPERMOBILITY", "VERTIGO")));
        var artery = "notFor.find { it.code == 'CERV_ARTERIAL_RISK' }.";
        neck.body(artery + "label", equalTo("Known or suspected cervical artery problem"))
                .body(artery + "override", equalTo("specialist_clearance"))
                .body(artery + "because", equalTo(List.of("cx_rot")))
                .body(artery + "why", equalTo("No end-range or loaded neck work without vascular clearance."))
                .body(artery + "containsKey('onlyIn')", equalTo(false));
        var limb = "notFor.find { it.code == 'FRACTURE_LIMB' }.";
        neck.body(limb + "how", equalTo("block"))
                .body(limb + "because", hasSize(0))
                .body(limb + "onlyIn", equalTo(List.of("neck")));
    }

    @Test
    void a_pinned_revision_says_it_too_and_so_does_a_clinics_own_technique() {
        var codes = as(Tokens.clinician("north"))
                .get("/api/techniques/pelvic_tilt")
                .then()
                .extract()
                .<List<String>>path("notFor.code");
        var own = owns.of("north", "Like the pelvic tilt");

        assertThat(codes).contains("SUPINE_INTOLERANCE", "PREG_T2");
        for (var path : List.of("pelvic_tilt/revisions/1", own, own + "/revisions/1")) {
            as(Tokens.clinician("north"))
                    .get("/api/techniques/" + path)
                    .then()
                    .statusCode(200)
                    .body("notFor.code", equalTo(codes));
        }
    }

    @Test
    void a_pinned_revision_stays_readable_after_the_next_one() {
        var id = owns.of("north", "First wording");
        owns.revised("north", id, "Second wording");

        var north = Tokens.clinician("north");
        as(north)
                .get("/api/techniques/" + id)
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("name", equalTo("Second wording"));
        as(north)
                .get("/api/techniques/" + id + "/revisions/1")
                .then()
                .statusCode(200)
                .body("name", equalTo("First wording"));
        as(north).get("/api/techniques/" + id + "/revisions/3").then().statusCode(404);
    }

    @Test
    void who_holds_a_revision_need_not_fetch_it_again() {
        var north = Tokens.clinician("north");
        var tag = as(north)
                .get("/api/techniques/cat_cow/revisions/1")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        as(north)
                .header("If-None-Match", tag)
                .get("/api/techniques/cat_cow/revisions/1")
                .then()
                .statusCode(304)
                .body(emptyString());
        as(north)
                .header("If-None-Match", "\"sha256:another\"")
                .get("/api/techniques/cat_cow/revisions/1")
                .then()
                .statusCode(200);
    }

    @Test
    void missing_foreign_and_nonsense_are_told_alike() {
        var foreign = owns.of("north", "Not for the south");

        var answers = List.of(
                        "no_such_technique",
                        foreign,
                        "own-" + UUID.randomUUID(),
                        "Robert');--",
                        "x".repeat(5000),
                        "ünïcødé")
                .stream()
                .flatMap(id -> List.of("/api/techniques/" + id, "/api/techniques/" + id + "/revisions/1").stream())
                .map(path -> as(Tokens.clinician("south"))
                        .get(path)
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
    void its_own_clinic_reads_what_the_other_could_not() {
        var own = owns.of("north", "For the north");

        as(Tokens.clinician("north")).get("/api/techniques/" + own).then().statusCode(200);
        as(Tokens.clinician("north"))
                .get("/api/techniques/" + own + "/revisions/1")
                .then()
                .statusCode(200);
    }

    @Test
    void a_revision_that_is_no_number_is_not_found() {
        for (var number : List.of("0", "-1", "abc", "1.5", "99999999999", "1%20")) {
            as(Tokens.clinician("north"))
                    .urlEncodingEnabled(false)
                    .get("/api/techniques/cat_cow/revisions/" + number)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        as(Tokens.clinician("north"))
                .get("/api/techniques/cat_cow/revisions/1")
                .then()
                .statusCode(200);
    }

    @Test
    void a_character_that_no_text_may_have_is_refused() {
        as(Tokens.clinician("north"))
                .urlEncodingEnabled(false)
                .get("/api/techniques/cat%00cow")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void only_a_clinician_who_has_standing_in_the_clinic_reads() {
        for (var path : List.of("/api/techniques", "/api/techniques/cat_cow", "/api/techniques/cat_cow/revisions/1")) {
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
            as(Tokens.bearer(Tokens.NORTH_CLINICIAN, "south", "clinician"))
                    .get(path)
                    .then()
                    .statusCode(403);
            as(Tokens.bearer(Tokens.NORTH_CLINICIAN, null, "clinician"))
                    .get(path)
                    .then()
                    .statusCode(403);
            as(Tokens.bearer(Tokens.NORTH_CLINICIAN, "*", "clinician"))
                    .get(path)
                    .then()
                    .statusCode(403);

            as(Tokens.clinician("north")).get(path).then().statusCode(200).contentType(ContentType.JSON);
        }
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
