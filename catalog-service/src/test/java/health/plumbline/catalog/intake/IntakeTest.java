package health.plumbline.catalog.intake;

import static health.plumbline.catalog.intake.IntakeReport.Outcome.ADDED;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.CHANGED;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.HELD_BACK;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.REFUSED;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.UNCHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class IntakeTest {

    @Inject
    Intake intake;

    @Test
    void the_core_is_there_from_the_start_and_taking_it_again_changes_and_publishes_nothing() throws SQLException {
        var before = everything();

        var report = intake.take(IntakeAtStart.CORE);

        assertThat(report.lines()).hasSize(12).allMatch(line -> line.outcome() == UNCHANGED && line.revision() == 1);
        assertThat(List.of(report.added(), report.changed(), report.unchanged(), report.refused()))
                .containsExactly(0L, 0L, 12L, 0L);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_broken_file_is_refused_entry_by_entry_and_changes_nothing() throws SQLException {
        var before = everything();

        var report = intake.take("catalog/broken-techniques.yaml");

        assertThat(report.lines())
                .extracting(IntakeReport.Line::id, IntakeReport.Line::outcome, IntakeReport.Line::field)
                .containsExactlyInAnyOrder(
                        tuple("unknown_tag", REFUSED, "tags"),
                        tuple("reversed_dose", REFUSED, "dose.reps"),
                        tuple("missing_steps", REFUSED, "steps"),
                        tuple("said_twice", REFUSED, "id"),
                        tuple("said_twice", HELD_BACK, null),
                        tuple("sound_one", HELD_BACK, null));
        assertThat(report.file()).isEqualTo("catalog/broken-techniques.yaml");
        assertThat(report.refused()).isEqualTo(4);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() throws SQLException {
        var before = everything();

        for (var file : List.of("catalog/no-such-file.yaml", "catalog/no-yaml.yaml", "catalog/vocabulary.yaml")) {
            assertThat(intake.take(file).lines()).as(file).singleElement().satisfies(line -> {
                assertThat(line.outcome()).isEqualTo(REFUSED);
                assertThat(line.field()).isEqualTo("techniques");
            });
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_new_entry_is_added_a_changed_one_revised_and_each_told_once() {
        assertThat(intake.take("catalog/wobble-1.yaml").lines())
                .containsExactly(new IntakeReport.Line("wobble", ADDED, 1, null, null));
        assertThat(intake.take("catalog/wobble-1.yaml").lines())
                .containsExactly(new IntakeReport.Line("wobble", UNCHANGED, 1, null, null));
        assertThat(intake.take("catalog/wobble-2.yaml").lines())
                .containsExactly(new IntakeReport.Line("wobble", CHANGED, 2, null, null));

        Facts.await(
                "catalog.facts",
                "TechniquePublished",
                fact -> fact.key().equals("wobble") && fact.payload().contains("\"revision\":2"));
        assertThat(Facts.all("catalog.facts").stream().filter(fact -> fact.key().equals("wobble")))
                .hasSize(2);
        TestClinics.configure();
        given().auth()
                .oauth2(Tokens.clinician("south"))
                .get("/api/techniques/wobble")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("steps", hasSize(2));
    }

    @Test
    void the_operator_and_nobody_else_reads_the_latest_report() {
        TestClinics.configure();
        intake.take(IntakeAtStart.CORE);

        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/intake/reports/latest")
                .then()
                .statusCode(200)
                .body("file", equalTo(IntakeAtStart.CORE))
                .body("unchanged", equalTo(12))
                .body("refused", equalTo(0))
                .body("lines", hasSize(12))
                .body("lines[0].outcome", equalTo("unchanged"));
        given().get("/api/intake/reports/latest").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.clinician("north"))
                .get("/api/intake/reports/latest")
                .then()
                .statusCode(403);
    }

    /** Every row that taking a file could touch. */
    private static List<String> everything() throws SQLException {
        var all = new ArrayList<String>();
        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                select 'technique', cast(t as text) from technique t where clinic = '*'
                                union all select 'revision', technique || number from technique_revision where clinic = '*'
                                union all select 'outbox', id::text from outbox where clinic = '*'
                                union all select 'audit', seq::text from audit_entry where clinic = '*'
                                order by 1, 2""")) {
            while (rows.next()) {
                all.add(rows.getString(1) + " " + rows.getString(2));
            }
        }
        return all;
    }
}
