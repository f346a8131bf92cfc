package health.plumbline.catalog.clinics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ProgramListenerTest {

    private static final String ACCOUNT = UUID.randomUUID().toString();

    @Test
    void who_a_clinic_names_may_read_and_who_it_names_no_more_may_not() {
        assertThat(statusFor("west")).isEqualTo(403);

        configured("west", "west", ACCOUNT);
        await().untilAsserted(() -> assertThat(statusFor("west")).isEqualTo(200));

        configured("west", "west", UUID.randomUUID().toString());
        await().untilAsserted(() -> assertThat(statusFor("west")).isEqualTo(403));
    }

    @Test
    void a_fact_of_one_clinic_that_speaks_for_another_is_parked() throws Exception {
        var fact = configured("east", "victim", ACCOUNT);

        // The topic of the dead letters comes into being with the first of them.
        await().ignoreException(IllegalStateException.class)
                .untilAsserted(() -> assertThat(Facts.await("catalog.parked", "ClinicConfigured", seen -> seen.id()
                                        .equals(fact))
                                .clinic())
                        .isEqualTo("east"));
        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from member where clinic in ('victim', 'east')")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void facts_that_do_not_concern_the_catalog_are_passed_over() {
        Facts.publish("program.facts", "PatientRegistered", "west", "p-1", "{\"anything\": true}");
        Facts.publish("program.facts", "ProgramHeld", "west", "p-1", "not even json");

        configured("afterwards", "afterwards", ACCOUNT);
        await().untilAsserted(() -> assertThat(statusFor("afterwards")).isEqualTo(200));
    }

    private static int statusFor(String clinic) {
        return given().auth()
                .oauth2(Tokens.bearer(ACCOUNT, clinic, "clinician"))
                .get("/api/techniques/cat_cow")
                .statusCode();
    }

    private static String configured(String clinic, String named, String account) {
        return Facts.publish(
                "program.facts",
                "ClinicConfigured",
                clinic,
                clinic,
                """
                {"clinic": "%s", "name": "A clinic", "zone": "Europe/London", "phone": "01632 960100",
                 "emergencyNumber": "999", "urgentNumber": "111", "crisisLine": "116 123", "addedLater": 1,
                 "members": [{"account": "%s", "name": "Somebody", "role": "clinician"}]}"""
                        .formatted(named, account));
    }
}
