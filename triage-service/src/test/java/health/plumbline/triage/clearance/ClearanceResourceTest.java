package health.plumbline.triage.clearance;

import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.epoch;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.wanted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import health.plumbline.platform.seal.ClearanceReader;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ClearanceResourceTest {

    private static final String REASON = "Examined today: temperature normal, no night pain, eats well, works.";

    @Inject
    TestClock clock;

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_clear_screening_gives_a_signed_clearance_for_exactly_this_version() throws Exception {
        var screening = screened(patient, Map.of());
        var wanted = wanted(patient);

        var view = clinician("north")
                .body(wanted)
                .post("/api/clearances")
                .then()
                .statusCode(201)
                .body("level", equalTo("clear"))
                .extract()
                .jsonPath();
        var clearance = read(view.getString("token"));

        assertThat(clearance.id()).isEqualTo(view.getString("id"));
        assertThat(clearance.clinic()).isEqualTo("north");
        assertThat(clearance.patient()).isEqualTo(patient);
        assertThat(clearance.program()).isEqualTo(wanted.get("program"));
        assertThat(clearance.version()).isEqualTo(1);
        assertThat(clearance.contentHash()).isEqualTo(wanted.get("contentHash"));
        assertThat(clearance.screening()).isEqualTo(screening);
        assertThat(clearance.instrument()).isEqualTo("red-flags/1.0.0");
        assertThat(clearance.epoch()).isEqualTo(epoch(patient)).isEqualTo(view.getLong("epoch"));
        assertThat(clearance.rationaleBy()).isNull();
        assertThat(Duration.between(clearance.issuedAt(), clearance.expiresAt()))
                .isLessThanOrEqualTo(Duration.ofHours(24));
        assertThat(Duration.between(clearance.screenedAt(), clearance.validUntil()))
                .isEqualTo(Duration.ofDays(14));
        var fact = Facts.await("triage.facts", "ClearanceGranted", patient.toString());
        assertThat(EventContract.violations("ClearanceGranted", fact.payload())).isEmpty();
        assertThat(fact.payload()).contains(clearance.id());
    }

    @Test
    void nobody_who_was_never_screened_is_cleared() {
        refused("screening-missing");
    }

    @Test
    void a_screening_still_being_answered_clears_nobody_even_after_a_clear_one() {
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);

        begun(patient);

        refused("screening-incomplete");
    }

    @Test
    void a_caution_is_cleared_once_every_fired_caution_has_its_reason() throws Exception {
        var screening = screened(patient, Map.of("unwell", "yes", "night_pain", "constant_unrelieved"));
        refused("rationale-missing");
        explain(screening, "CA-07");
        clear(patient).then().statusCode(409).body("detail", containsString("CA-10"));

        explain(screening, "CA-10");

        var token = clear(patient)
                .then()
                .statusCode(201)
                .body("level", equalTo("caution"))
                .extract()
                .path("token");
        assertThat(read((String) token).rationaleBy()).isNotBlank();
    }

    @Test
    void what_stands_in_the_way_is_named_with_what_it_needs_and_an_emergency_outweighs_all() {
        screened(patient, Map.of("weight_loss", "yes"));
        refused("review-missing");
        clear(patient)
                .then()
                .body(
                        "detail",
                        containsString("CA-05 needs a recorded review by a doctor or an advanced practitioner"));
        screened(patient, Map.of("fever", "yes", "unwell", "yes"));
        refused("review-missing");
        clear(patient)
                .then()
                .body("detail", containsString("and then a new screening"))
                .body("detail", containsString("CA-07 needs a reason"));
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);

        screened(patient, Map.of("ces_saddle", "yes", "ces_onset", "lt_14d"));

        refused("emergency-stands");
    }

    @Test
    void major_trauma_that_nobody_assessed_is_cleared_by_its_assessment_alone() {
        screened(patient, Map.of("regions", List.of("knee"), "trauma", "major", "trauma_assessed", "no"));
        refused("screening-level");
        clear(patient).then().body("detail", containsString("FX-02 needs new facts"));

        var screening =
                screened(patient, Map.of("regions", List.of("knee"), "trauma", "major", "trauma_assessed", "yes"));
        explain(screening, "FX-03");

        clear(patient).then().statusCode(201);
    }

    @Test
    void an_early_episode_may_be_released_on_for_three_days_and_not_a_second_longer() {
        screened(patient, Map.of());
        clock.advance(Duration.ofDays(3).minusSeconds(30));
        var expires = clear(patient).then().statusCode(201).extract().jsonPath();
        assertThat(Instant.parse(expires.getString("expiresAt")))
                .isBefore(clock.instant().plusSeconds(31));

        clock.advance(Duration.ofSeconds(31));

        refused("screening-expired");
    }

    @Test
    void a_longer_episode_may_be_released_on_for_seven_days() {
        screened(patient, Map.of("duration_days", 60, "no_response_6w", "no"));
        clock.advance(Duration.ofDays(7).minusSeconds(30));
        clear(patient).then().statusCode(201);

        clock.advance(Duration.ofSeconds(31));

        refused("screening-expired");
    }

    @Test
    void a_new_screening_ends_every_earlier_clearance() {
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);
        clear(patient).then().statusCode(201);
        var before = epoch(patient);

        begun(patient);

        assertThat(epoch(patient)).isGreaterThan(before);
        assertThat(count("clearance where patient = '" + patient + "' and revoked_why = 'screening-started'"))
                .isEqualTo(2);
    }

    @Test
    void clearances_and_new_screenings_at_once_never_leave_a_clearance_of_the_newest_epoch_over_an_open_screening()
            throws Exception {
        screened(patient, Map.of());
        var work = IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(i -> () ->
                        i % 6 == 5 ? begun(patient).hashCode() : clear(patient).statusCode())
                .toList();
        var pool = Executors.newFixedThreadPool(8);
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }

        assertThat(count("clearance where patient = '" + patient + "' and revoked_at is null"))
                .isZero();
        assertThat(count("screening where patient = '" + patient + "' and status = 'open'"))
                .isOne();
    }

    @Test
    void what_is_no_version_or_no_hash_is_refused_and_nothing_is_granted() {
        screened(patient, Map.of());
        for (var bad : List.<Map<String, Object>>of(
                Map.of("version", 0),
                Map.of("version", "1"),
                Map.of("version", 1.5),
                Map.of("contentHash", "sha256:abc"),
                Map.of("contentHash", ""),
                Map.of("program", "x"),
                Map.of("level", "clear"))) {
            var wanted = wanted(patient);
            wanted.putAll(bad);

            var status = clinician("north").body(wanted).post("/api/clearances").statusCode();

            assertThat(status).as("%s", bad).isBetween(400, 422);
        }
        assertThat(count("clearance where patient = '" + patient + "'")).isZero();
    }

    @Test
    void the_keys_are_public_and_hold_no_private_part() {
        given().get("/api/clearance-keys")
                .then()
                .statusCode(200)
                .body("keys.size()", greaterThanOrEqualTo(1))
                .body("keys[0].kty", equalTo("EC"))
                .body("keys[0].crv", equalTo("P-256"))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0].d", equalTo(null));
    }

    @Test
    void no_health_data_is_in_the_token() {
        screened(patient, Map.of());
        String token = clear(patient).then().extract().path("token");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));

        assertThat(JsonPath.from(claims).getMap("").keySet().stream().map(String::valueOf))
                .containsExactlyInAnyOrder(
                        "iss",
                        "aud",
                        "jti",
                        "iat",
                        "nbf",
                        "exp",
                        "clinic",
                        "patient",
                        "program",
                        "version",
                        "content_hash",
                        "screening",
                        "screened_at",
                        "valid_until",
                        "instrument",
                        "ruleset",
                        "level",
                        "epoch");
    }

    @Test
    void an_answer_that_alarms_ends_clearances_too() {
        screened(patient, Map.of());
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back"));
        var before = epoch(patient);

        answer(screening, "leg_weakness", "both").then().body("level", equalTo("emergency"));

        assertThat(epoch(patient)).isEqualTo(before + 1);
    }

    private void refused(String code) {
        clear(patient)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:" + code));
    }

    private static void explain(UUID screening, String rule) {
        clinician("north")
                .body(Map.of("text", REASON))
                .put("/api/screenings/" + screening + "/rationales/" + rule)
                .then()
                .statusCode(200);
    }

    /** As program-service and the portal read it: by triage's published keys alone. */
    private static ReleaseClearance read(String token) throws Exception {
        var keys = new JsonWebKeySet(given().get("/api/clearance-keys").asString());
        return new ClearanceReader(
                        kid -> Optional.ofNullable((PublicJsonWebKey) keys.findJsonWebKey(kid, "EC", "sig", "ES256"))
                                .map(PublicJsonWebKey::getPublicKey))
                .read(token);
    }
}
