package health.plumbline.triage.clearance;

import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.epoch;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.platform.seal.ClearanceReader;
import health.plumbline.platform.seal.ForgedClearance;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class KeyRotationTest {

    private static final String KEYS = "/api/installation/clearance-keys";

    @Inject
    TestClock clock;

    private UUID patient;

    @BeforeEach
    void a_screened_patient() {
        TestClinics.configure();
        patient = registered("north");
        screened(patient, Map.of());
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_new_key_signs_from_now_on_and_the_one_before_is_still_believed() throws Exception {
        var before = token();

        var made = rotated();

        var after = token();
        assertThat(kid(after)).isEqualTo(made).isNotEqualTo(kid(before));
        assertThat(read(before).patient()).isEqualTo(patient);
        assertThat(read(after).patient()).isEqualTo(patient);
        assertThat(count("audit_entry where clinic = '*' and act = 'clearance-key-rotated' and about = '" + made + "'"))
                .isOne();
    }

    @Test
    void after_the_overlap_the_older_one_leaves_the_key_set() throws Exception {
        var before = token();
        rotated();
        clock.advance(Duration.ofDays(29).minusMinutes(1));
        assertThat(read(before)).isNotNull();

        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> read(before)).isInstanceOf(ForgedClearance.class);
    }

    @Test
    void a_killed_key_is_believed_by_nobody_at_once_and_another_signs_while_no_epoch_changes() throws Exception {
        var before = token();
        var epoch = epoch(patient);

        operator().delete(KEYS + "/" + kid(before)).then().statusCode(204);
        operator().delete(KEYS + "/" + kid(before)).then().statusCode(204);

        assertThatThrownBy(() -> read(before)).isInstanceOf(ForgedClearance.class);
        assertThat(epoch(patient)).isEqualTo(epoch);
        assertThat(read(token()).patient()).isEqualTo(patient);
        assertThat(count("audit_entry where act = 'clearance-key-killed' and about = '" + kid(before) + "'"))
                .isOne();
    }

    @Test
    void clearances_granted_while_keys_change_all_verify_with_the_set_of_that_time() throws Exception {
        var work = new ArrayList<Callable<String>>();
        for (var i = 0; i < 40; i++) {
            var rotates = i % 8 == 7;
            work.add(() -> {
                if (rotates) {
                    rotated();
                }
                var token = token();
                read(token);
                return kid(token);
            });
        }
        var pool = Executors.newFixedThreadPool(8);
        var used = new HashSet<String>();
        try {
            for (var done : pool.invokeAll(work)) {
                used.add(done.get());
            }
        } finally {
            pool.shutdown();
        }

        assertThat(used).hasSizeGreaterThan(2);
        assertThat(count("signing_key where leaves_at is null and killed_at is null"))
                .isOne();
    }

    @Test
    void only_the_operator_changes_keys() {
        var kid = operator().get(KEYS).path("[0].kid").toString();
        for (var as : List.of(clinician("north"), adminOfNorth())) {
            as.post(KEYS).then().statusCode(403);
            as.delete(KEYS + "/" + kid).then().statusCode(403);
            as.get(KEYS).then().statusCode(403);
        }
        given().post(KEYS).then().statusCode(401);
        operator().delete(KEYS + "/no-such-key").then().statusCode(404);

        operator()
                .post(KEYS)
                .then()
                .statusCode(201)
                .body("signs", equalTo(true))
                .body("leavesAt", nullValue());
    }

    @Test
    void the_set_may_be_kept_and_is_asked_about_before_each_use() {
        var first = given().get("/api/clearance-keys");
        first.then().statusCode(200).header("Cache-Control", containsString("no-cache"));
        var tag = first.header("ETag");

        given().header("If-None-Match", tag).get("/api/clearance-keys").then().statusCode(304);
        rotated();
        given().header("If-None-Match", tag).get("/api/clearance-keys").then().statusCode(200);
    }

    @Test
    void the_private_half_is_nobodys_to_read_but_the_signers_and_gone_once_it_signs_no_more() throws Exception {
        rotated();

        assertThat(count("signing_key where private_key is not null")).isOne();
        assertThatThrownBy(() -> sql("select private_key from signing_key")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> sql("update signing_key set leaves_at = null where leaves_at is not null"))
                .hasMessageContaining("does not come back");
        sql("select kid, public_key from signing_key");
        sql("select kid from signing_key_in_use()");
    }

    private String token() {
        return clear(patient).then().statusCode(201).extract().path("token");
    }

    private static String rotated() {
        return operator().post(KEYS).then().statusCode(201).extract().path("kid");
    }

    private static RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator());
    }

    private static RequestSpecification adminOfNorth() {
        return given().auth().oauth2(Tokens.bearer(Tokens.NORTH_CLINICIAN, "north", "clinic-admin"));
    }

    private static void sql(String statement) throws Exception {
        try (var connection = Postgres.asApp("north")) {
            connection.createStatement().execute(statement);
        }
    }

    private static String kid(String token) throws Exception {
        var signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        return signature.getKeyIdHeaderValue();
    }

    private static ReleaseClearance read(String token) throws Exception {
        var keys = new JsonWebKeySet(given().get("/api/clearance-keys").asString());
        return new ClearanceReader(
                        kid -> Optional.ofNullable((PublicJsonWebKey) keys.findJsonWebKey(kid, "EC", "sig", "ES256"))
                                .map(PublicJsonWebKey::getPublicKey))
                .read(token);
    }
}
