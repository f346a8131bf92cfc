package health.plumbline.triage.home;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.registered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import health.plumbline.triage.AtHome;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the secret in a mail opens, for whom, and where it is not. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class LinkedScreeningSecretTest {

    @Inject
    TestClock clock;

    private UUID patient;
    private UUID screening;
    private UUID link;
    private String secret;
    private AtHome home;

    @BeforeEach
    void a_patient_without_an_account_who_got_a_link() {
        TestClinics.configure();
        patient = registered("north");
        screening = UUID.randomUUID();
        link = AtHome.linked("north", patient, screening);
        secret = AtHome.secretOf(link);
        home = AtHome.byLink(secret);
    }

    @AfterEach
    void the_time_is_now() {
        clock.reset();
    }

    @Test
    void a_secret_that_opens_nothing_is_answered_alike_whatever_is_wrong_with_it() {
        var other = secret.substring(0, 42) + (secret.endsWith("A") ? "Q" : "A");
        var foreign = new ArrayList<String>();
        for (var wrong : List.of(other, "A".repeat(43), "", "x", secret + "x", link.toString(), "' or 1=1 --")) {
            var answer = AtHome.portal().header("Screening-Link", wrong).get("/api/linked-screening");
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            foreign.add(answer.asString());
        }
        var none = AtHome.portal().get("/api/linked-screening");
        assertThat(none.statusCode()).isEqualTo(404);
        foreign.add(none.asString());
        clock.advance(Duration.ofDays(8));
        foreign.add(home.look().statusCode(404).extract().asString());
        clock.reset();

        assertThat(foreign).containsOnly(foreign.get(0));
        home.look().statusCode(200);
    }

    @Test
    void the_secret_is_nothing_without_the_portals_own_account_and_that_account_nothing_without_a_secret() {
        var path = "/api/linked-screening";
        var theirs = account("north", patient);
        for (var as : List.of(
                clinician("north"),
                Consulting.patient("north", theirs),
                clinician("south"),
                Consulting.admin("north"))) {
            assertThat(as.header("Screening-Link", secret).get(path).statusCode())
                    .isEqualTo(403);
            assertThat(as.post("/api/screening-links/" + link + "/secrets").statusCode())
                    .isEqualTo(403);
        }
        assertThat(given().header("Screening-Link", secret).get(path).statusCode())
                .isEqualTo(401);
        for (var others : List.of(
                "/api/my-screening",
                "/api/screenings/" + screening,
                "/api/patients/" + patient + "/standing",
                "/api/patients/" + patient + "/epoch")) {
            assertThat(AtHome.portal()
                            .header("Screening-Link", secret)
                            .get(others)
                            .statusCode())
                    .as(others)
                    .isEqualTo(403);
        }
        assertThat(AtHome.portal().header("Screening-Link", secret).get(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_token_that_speaks_for_a_clinic_brings_no_link_not_even_its_own_clinics() {
        for (var clinic : List.of("north", "south")) {
            given().auth()
                    .oauth2(Tokens.bearer(AtHome.PORTAL, clinic, "screening-link"))
                    .header("Screening-Link", secret)
                    .get("/api/linked-screening")
                    .then()
                    .statusCode(404);
        }
        home.look().statusCode(200);
    }

    @Test
    void a_link_answers_for_its_own_clinic_and_patient_and_for_nobody_else() {
        var south = registered("south");
        var southern = AtHome.byLink(AtHome.secretOf(AtHome.linked("south", south)));
        var neighbour = registered("north");
        var neighbours = AtHome.byLink(AtHome.secretOf(AtHome.linked("north", neighbour)));

        home.answer("age", 34).statusCode(200);
        southern.answer("age", 77).statusCode(200);

        neighbours.look().body("progress.answered", equalTo(0));
        southern.look().body("topics[0].items.find { it.key == 'age' }.answer", equalTo(77));
        home.look().body("topics[0].items.find { it.key == 'age' }.answer", equalTo(34));
        assertThat(count("audit_entry where clinic = 'south' and patient = '" + patient + "'"))
                .isZero();
        assertThat(count("answer where clinic = 'south' and screening = '" + screening + "'"))
                .isZero();
    }

    @Test
    void the_secret_itself_is_kept_nowhere() throws SQLException {
        home.answer("age", 34).statusCode(200);

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        try (var connection = Postgres.asSuperuser();
                var tables = connection
                        .createStatement()
                        .executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                assertThat(count(table + " as kept where kept::text like '%" + secret + "%'"))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(count("screening_link_secret where link = '" + link + "'")).isOne();
    }
}
