package health.plumbline.program.clinics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Tokens;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class ClinicResourceTest {

    private static final String WEST = "west";
    private static final String CAROL = "carol-account";

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void the_operator_sets_a_clinic_up_and_everybody_is_told() {
        configure(Tokens.operator(), WEST, settings()).then().statusCode(200);
        configure(Tokens.operator(), WEST, settings()).then().statusCode(200);

        assertThat(Records.count("clinic_settings", "clinic = ?", WEST)).isEqualTo(1);
        var fact = Facts.await("program.facts", "ClinicConfigured", WEST);
        assertThat(EventContract.violations("ClinicConfigured", fact.payload())).isEmpty();
        assertThat(fact.clinic()).isEqualTo(WEST);
    }

    @Test
    void who_is_not_named_any_more_has_no_standing_any_more() {
        configure(Tokens.operator(), WEST, settings()).then().statusCode(200);
        var carol = Clinician.with(Tokens.bearer(CAROL, WEST, "clinician"));
        carol.ask().get("/api/patients").then().statusCode(200);

        var without = new HashMap<>(settings());
        without.put("members", List.of());
        configure(Tokens.operator(), WEST, without).then().statusCode(200);

        carol.ask().get("/api/patients").then().statusCode(403);
    }

    @Test
    void nobody_else_does() {
        configure(Tokens.clinician("north"), "north", settings()).then().statusCode(403);
        configure(Tokens.bearer("x", "north", "clinic-admin"), "north", settings())
                .then()
                .statusCode(403);
    }

    @Test
    void an_operator_sees_no_patient() {
        Clinician.with(Tokens.operator()).ask().get("/api/patients").then().statusCode(403);
    }

    @Test
    void a_clinic_is_a_slug() {
        for (var clinic : List.of("*", "-none-", "North", "a b", "x".repeat(64), "-relay-")) {
            configure(Tokens.operator(), clinic, settings()).then().statusCode(404);
        }
    }

    @Test
    void a_zone_that_is_none_is_refused_by_name() {
        var wrong = new HashMap<>(settings());
        wrong.put("zone", "Europe/Nowhere");

        configure(Tokens.operator(), "east", wrong)
                .then()
                .statusCode(422)
                .body("violations[0].pointer", equalTo("/zone"));
        assertThat(Records.count("clinic_settings", "clinic = 'east'")).isZero();
    }

    private static Response configure(String token, String clinic, Map<String, Object> settings) {
        return Clinician.with(token).ask().body(settings).put("/api/installation/clinics/{clinic}", clinic);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "name", "Westside",
                "zone", "Europe/London",
                "phone", "01632 960200",
                "emergencyNumber", "999",
                "urgentNumber", "111",
                "crisisLine", "116 123",
                "members", List.of(Map.of("account", CAROL, "name", "Carol", "role", "clinician")));
    }
}
