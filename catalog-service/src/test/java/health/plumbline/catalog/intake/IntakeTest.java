package health.plumbline.catalog.intake;

import static health.plumbline.catalog.intake.IntakeReport.Outcome.ADDED;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.CHANGED;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.HELD_BACK;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.REFUSED;
import static health.plumbline.catalog.intake.IntakeReport.Outcome.UNCHANGED;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import health.plumbline.catalog.Core;
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

        var techniques = IntakeAtStart.TECHNIQUES.stream().map(intake::take).toList();
        var conditions = intake.take(IntakeAtStart.CONDITIONS);
        var templates = IntakeAtStart.TEMPLATES.stream().map(intake::take).toList();

        assertThat(techniques.stream().mapToLong(IntakeReport::unchanged).sum()).isEqualTo(75);
        assertThat(techniques).allSatisfy(report -> assertThat(report.lines())
                .allMatch(line -> line.outcome() == UNCHANGED && line.revision() == 1));
        assertThat(conditions.lines())
                .hasSize(64)
                .allMatch(line -> line.outcome() == UNCHANGED && line.revision() == 1);
        assertThat(List.of(conditions.added(), conditions.changed(), conditions.unchanged(), conditions.refused()))
                .containsExactly(0L, 0L, 64L, 0L);
        assertThat(templates.stream().mapToLong(IntakeReport::unchanged).sum()).isEqualTo(17);
        assertThat(templates).allSatisfy(report -> assertThat(report.lines())
                .allMatch(line -> line.outcome() == UNCHANGED && line.revision() == 1));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void no_file_of_templates_is_forgotten() {
        assertThat(IntakeAtStart.TEMPLATES).containsExactlyInAnyOrderElementsOf(Core.templateFiles());
    }

    @Test
    void broken_templates_are_refused_entry_by_entry_and_change_nothing() throws SQLException {
        var before = everything();

        var report = intake.take("catalog/broken-templates.yaml");

        assertThat(report.file()).isEqualTo("catalog/broken-templates.yaml");
        assertThat(report.lines())
                .extracting(IntakeReport.Line::id, IntakeReport.Line::outcome, IntakeReport.Line::field)
                .containsExactlyInAnyOrder(
                        tuple("TPL-UNKNOWN-TECHNIQUE", REFUSED, "items[0].technique"),
                        tuple("TPL-UNKNOWN-CODES", REFUSED, "assumes"),
                        tuple("TPL-UNKNOWN-CODES", REFUSED, "excludes"),
                        tuple("TPL-NO-ORDER", REFUSED, "items"),
                        tuple("TPL-TOO-MUCH", REFUSED, "items[0].dose.reps"),
                        tuple("TPL-SAID-TWICE", REFUSED, "id"),
                        tuple("TPL-SAID-TWICE", HELD_BACK, null),
                        tuple("TPL-SOUND", HELD_BACK, null));
        assertThat(report.lines()).filteredOn(line -> line.outcome() == REFUSED).allMatch(line -> !line.why()
                .isBlank());
        assertThat(report.refused()).isEqualTo(5);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_new_template_is_added_and_a_changed_one_revised_and_each_told_once() {
        assertThat(intake.take("catalog/board-1.yaml").lines())
                .containsExactly(new IntakeReport.Line("TPL-BOARD", ADDED, 1, null, null));
        assertThat(intake.take("catalog/board-1.yaml").lines())
                .containsExactly(new IntakeReport.Line("TPL-BOARD", UNCHANGED, 1, null, null));
        assertThat(intake.take("catalog/board-2.yaml").lines())
                .containsExactly(new IntakeReport.Line("TPL-BOARD", CHANGED, 2, null, null));

        Facts.await(
                "catalog.facts",
                "TemplatePublished",
                fact -> fact.key().equals("TPL-BOARD") && fact.payload().contains("\"revision\":2"));
        assertThat(Facts.all("catalog.facts").stream().filter(fact -> fact.key().equals("TPL-BOARD")))
                .hasSize(2);
    }

    @Test
    void no_file_of_techniques_is_forgotten() {
        assertThat(IntakeAtStart.TECHNIQUES).containsExactlyInAnyOrderElementsOf(Core.techniqueFiles());
    }

    @Test
    void broken_conditions_are_refused_entry_by_entry_and_change_nothing() throws SQLException {
        var before = everything();

        var report = intake.take("catalog/broken-conditions.yaml");

        assertThat(report.file()).isEqualTo("catalog/broken-conditions.yaml");
        assertThat(report.lines())
                .extracting(IntakeReport.Line::id, IntakeReport.Line::outcome, IntakeReport.Line::field)
                .containsExactlyInAnyOrder(
                        tuple("UNKNOWN_TAG", REFUSED, "block"),
                        tuple("UNKNOWN_OVERRIDE", REFUSED, "override"),
                        tuple("UNKNOWN_SOURCE", REFUSED, "sources"),
                        tuple("MISSING_CAUTION", REFUSED, "caution"),
                        tuple("NO_REASON", REFUSED, "why"),
                        tuple("NO_REASON", REFUSED, "sources"),
                        tuple("BROKEN_CODE", REFUSED, "codes.icd10"),
                        tuple("NO_SUCH_CONDITION", REFUSED, "codes"),
                        tuple("SAID_TWICE", REFUSED, "code"),
                        tuple("SAID_TWICE", HELD_BACK, null),
                        tuple("SOUND_ONE", HELD_BACK, null));
        assertThat(report.lines()).filteredOn(line -> line.outcome() == REFUSED).allMatch(line -> !line.why()
                .isBlank());
        assertThat(report.refused()).isEqualTo(8);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_new_condition_is_added_and_a_changed_one_revised_even_without_the_codes_of_others() {
        assertThat(intake.take("catalog/dizzy-1.yaml").lines())
                .containsExactly(new IntakeReport.Line("WOBBLE_DIZZY", ADDED, 1, null, null));
        assertThat(intake.take("catalog/dizzy-1.yaml").lines())
                .containsExactly(new IntakeReport.Line("WOBBLE_DIZZY", UNCHANGED, 1, null, null));
        assertThat(intake.take("catalog/dizzy-2.yaml").lines())
                .containsExactly(new IntakeReport.Line("WOBBLE_DIZZY", CHANGED, 2, null, null));

        TestClinics.configure();
        given().auth()
                .oauth2(Tokens.clinician("south"))
                .get("/api/conditions/WOBBLE_DIZZY")
                .then()
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("question", equalTo("Does the wobble board make you very dizzy?"))
                .body("codes", anEmptyMap());
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
    void the_operator_and_nobody_else_reads_the_reports() {
        TestClinics.configure();
        intake.take(IntakeAtStart.SEED);

        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/intake/reports/latest")
                .then()
                .statusCode(200)
                .body("file", equalTo(IntakeAtStart.SEED))
                .body("unchanged", equalTo(12))
                .body("refused", equalTo(0))
                .body("lines", hasSize(12))
                .body("lines[0].outcome", equalTo("unchanged"));
        given().auth()
                .oauth2(Tokens.operator())
                .get("/api/intake/reports")
                .then()
                .statusCode(200)
                .body("file", hasItems(IntakeAtStart.CONDITIONS, "catalog/techniques/knee.yaml"))
                .body("find { it.file == '%s' }.refused".formatted(IntakeAtStart.CONDITIONS), equalTo(0))
                .body("[-1].file", equalTo(IntakeAtStart.SEED));
        for (var path : List.of("/api/intake/reports", "/api/intake/reports/latest")) {
            given().get(path).then().statusCode(401);
            given().auth().oauth2(Tokens.clinician("north")).get(path).then().statusCode(403);
        }
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
                                union all select 'condition', cast(c as text) from condition c
                                union all select 'condition revision', condition || number from condition_revision
                                union all select 'template', cast(t as text) from template t where clinic = '*'
                                union all select 'template revision', template || number from template_revision where clinic = '*'
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
