package health.plumbline.portal.program;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one clinic has reviewed, no other clinic's patients see: by either layer alone. */
@QuarkusTest
class TranslationIsolationTest {

    private String name;

    @BeforeEach
    void the_south_has_reviewed_one() {
        Patients.configureClinics();
        TriageCounterpart.reset();
        name = "Rückenlage " + UUID.randomUUID();
        var translated =
                """
                {"technique":"pos_90_90","language":"de","revision":1,"hash":"sha256:0","sourceRevision":2,
                 "sourceHash":"sha256:1","reviewedBy":"Ben Okafor","reviewedAt":"2026-11-20T14:05:00Z",
                 "source":{"name":"90/90 supported rest","synonyms":[],
                  "steps":["Lie down beside a chair.","Rest both calves on the seat."],
                  "breathing":"Slow breaths into the belly.","errors":[],"stop":["Dizziness lying flat"]},
                 "words":{"name":"%s","synonyms":[],"steps":["Hinlegen.","Waden ablegen."],
                  "breathing":"Langsam atmen.","errors":[],"stop":["Schwindel"]}}"""
                        .formatted(name);
        Patients.of("south")
                .awaitTaken(Facts.publish("catalog.facts", "TechniqueTranslated", "south", "pos_90_90", translated));
    }

    @Test
    void its_own_patients_see_it_and_no_others() {
        assertThat(today("south")).contains(name);
        assertThat(today("north")).doesNotContain(name);
    }

    @Test
    void with_row_level_security_off_the_query_still_holds() throws SQLException {
        execute(Postgres.asSuperuser(), "alter table technique_translation disable row level security");
        try {
            assertThat(Patients.of("north").count(row())).isOne();
            assertThat(today("north")).doesNotContain(name);
        } finally {
            execute(Postgres.asSuperuser(), "alter table technique_translation enable row level security");
        }
    }

    @Test
    void by_sql_it_is_its_own_clinics_and_nobody_writes_for_another() {
        assertThat(Patients.of("south").count(row())).isOne();
        assertThat(Patients.of("north").count(row())).isZero();
        for (var clinic : new String[] {"south", "*"}) {
            assertThatThrownBy(() -> execute(
                            Postgres.asApp("north"),
                            "insert into technique_translation values ('%s', 'x', 'de', 'h', 1, '{}', '{}')"
                                    .formatted(clinic)))
                    .hasMessageContaining("row-level security");
        }
    }

    private String row() {
        return "select 1 from technique_translation where words ->> 'name' = '" + name + "'";
    }

    private static String today(String clinic) {
        return given().auth()
                .oauth2(Patients.withProgram(clinic).token())
                .accept("text/html")
                .header("Accept-Language", "de")
                .get("/")
                .asString();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
