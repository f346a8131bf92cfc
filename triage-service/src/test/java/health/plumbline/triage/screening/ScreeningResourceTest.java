package health.plumbline.triage.screening;

import static health.plumbline.triage.Consulting.answer;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.epoch;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class ScreeningResourceTest {

    private static final String REASON = "Examined today: strength, reflexes and sensation normal on both sides.";

    private UUID patient;

    @BeforeEach
    void a_patient() {
        TestClinics.configure();
        patient = registered("north");
    }

    @Test
    void a_simple_strain_is_clear_and_told_to_the_other_services() {
        var screening = begun(patient);

        var view = answered("north", screening, Map.of("trauma", "strain"));
        assertThat(view.get("level").asText()).isEqualTo("clear");
        assertThat(view.get("status").asText()).isEqualTo("open");

        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200)
                .body("status", equalTo("complete"))
                .body("level", equalTo("clear"))
                .body("instrument", equalTo("red-flags/1.0.0"))
                .body("fired", hasSize(0))
                .body("missing", hasSize(0))
                .body("emergency", nullValue());
        var fact = Facts.await("triage.facts", "ScreeningCompleted", patient.toString());
        assertThat(EventContract.violations("ScreeningCompleted", fact.payload()))
                .isEmpty();
        assertThat(fact.clinic()).isEqualTo("north");
        assertThat(fact.payload()).contains(screening.toString()).contains("\"clear\"");
    }

    @Test
    void only_what_applies_is_asked_in_the_words_for_clinician_and_patient() {
        var screening = begun(patient);

        answer(screening, "regions", List.of("knee"))
                .then()
                .statusCode(200)
                .body("groups.items.key.flatten()", hasItems("age", "ces_saddle", "locked_knee"))
                .body("groups.items.key.flatten()", not(hasItem("thunderclap")))
                .body("groups.find { it.group == 'cauda_equina' }.label", equalTo("Cauda equina"))
                .body("groups.items.flatten().find { it.key == 'ces_saddle' }.label", containsString("perianal"))
                .body(
                        "groups.items.flatten().find { it.key == 'ces_saddle' }.patientLabel",
                        containsString("between your legs"))
                .body(
                        "groups.items.flatten().find { it.key == 'ces_saddle' }.options.value",
                        equalTo(List.of("no", "yes", "unsure")))
                .body("groups.items.flatten().find { it.key == 'regions' }.answer", equalTo(List.of("knee")))
                .body("missing", hasItem("ces_saddle"))
                .body("missing", not(hasItem("regions")));
    }

    @Test
    void an_emergency_is_told_at_once_with_the_clinics_number_and_ends_earlier_clearances() {
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back"));
        var before = epoch(patient);

        answer(screening, "ces_saddle", "yes")
                .then()
                .statusCode(200)
                .body("level", equalTo("emergency"))
                .body("missing", hasItem("age"))
                .body("emergency.headline", equalTo("Go to an emergency department now"))
                .body("emergency.text", containsString("call 999"))
                .body("fired.rule", hasItem("CES-01"))
                .body("fired.find { it.rule == 'CES-01' }.answers.ces_saddle", equalTo("yes"))
                .body("fired.find { it.rule == 'CES-01' }.sources", hasItem(containsString("Cauda Equina")));

        assertThat(epoch(patient)).isEqualTo(before + 1);
        var fact = Facts.await(
                "triage.facts",
                "ClearanceRevoked",
                seen -> seen.key().equals(patient.toString()) && seen.payload().contains("screening-emergency"));
        assertThat(EventContract.violations("ClearanceRevoked", fact.payload())).isEmpty();
    }

    @Test
    void an_urgent_answer_is_told_at_once_with_what_to_say() {
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back"));

        answer(screening, "fever", "yes")
                .then()
                .body("level", equalTo("urgent"))
                .body("emergency.headline", equalTo("You need to be seen today"))
                .body("emergency.text", containsString("Contact 111"))
                .body("emergency.text", containsString("say: Fever / rigors."));
    }

    @Test
    void a_screening_that_lacks_an_answer_cannot_be_completed_and_its_keys_are_named() {
        var screening = begun(patient);
        answered("north", screening, Map.of());
        clinician("north")
                .delete("/api/screenings/" + screening + "/answers/ces_bladder")
                .then()
                .statusCode(200)
                .body("level", equalTo("incomplete"))
                .body("missing", equalTo(List.of("ces_bladder")));

        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:screening-incomplete"))
                .body("detail", containsString("ces_bladder"));

        answer(screening, "ces_bladder", "no");
        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200);
    }

    @Test
    void a_screening_is_resumed_where_it_was_left() {
        var screening = begun(patient);
        answer(screening, "age", 34);

        clinician("north")
                .get("/api/screenings/" + screening)
                .then()
                .statusCode(200)
                .body("groups[0].items[0].answer", equalTo(34))
                .body("status", equalTo("open"));
    }

    @Test
    void of_two_open_screenings_the_newer_counts() {
        var older = begun(patient);
        var newer = begun(patient);

        answer(older, "age", 34)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-superseded"));
        answer(newer, "age", 34).then().statusCode(200);
        clinician("north")
                .get("/api/patients/" + patient + "/standing")
                .then()
                .body("screening.id", equalTo(newer.toString()))
                .body("screening.status", equalTo("open"))
                .body("screening.level", equalTo("incomplete"));
    }

    @Test
    void each_start_raises_the_epoch_and_each_is_told() {
        begun(patient);
        begun(patient);

        assertThat(epoch(patient)).isEqualTo(2);
        for (var epoch : List.of(1, 2)) {
            Facts.await(
                    "triage.facts",
                    "ClearanceRevoked",
                    seen -> seen.key().equals(patient.toString())
                            && seen.payload().contains("\"epoch\":" + epoch));
        }
    }

    @Test
    void a_complete_screening_never_changes_and_completing_it_again_is_no_second_time() {
        var screening = screened(patient, Map.of());

        answer(screening, "age", 35)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-complete"));
        clinician("north")
                .delete("/api/screenings/" + screening + "/answers/age")
                .then()
                .statusCode(409);
        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200);

        assertThat(count("outbox where type = 'ScreeningCompleted' and key = '" + patient + "'"))
                .isOne();
        assertThat(count("answer where screening = '" + screening + "' and key = 'age' and value = '34'"))
                .isOne();
    }

    @Test
    void the_same_answer_again_changes_nothing() {
        var screening = begun(patient);
        answer(screening, "age", 34);
        var audited = count("audit_entry where patient = '" + patient + "' and act = 'answer-given'");

        answer(screening, "age", 34).then().statusCode(200);

        assertThat(count("audit_entry where patient = '" + patient + "' and act = 'answer-given'"))
                .isEqualTo(audited);
    }

    @Test
    void an_answer_that_reassured_is_asked_anew_when_what_it_was_about_changes() {
        var screening = begun(patient);
        answer(screening, "regions", List.of("low_back"));
        answer(screening, "trauma", "low_fall_or_bump");
        answer(screening, "trauma_assessed", "yes").then().body("missing", not(hasItem("trauma_assessed")));

        answer(screening, "trauma", "major")
                .then()
                .body("missing", hasItem("trauma_assessed"))
                .body("level", equalTo("emergency"));
    }

    @Test
    void a_caution_is_explained_in_thirty_characters_or_more_and_only_if_it_fired() {
        var screening = screened(patient, Map.of("unwell", "yes"));
        var path = "/api/screenings/" + screening + "/rationales/";

        clinician("north")
                .body(Map.of("text", "Looks fine to me"))
                .put(path + "CA-07")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:rationale-invalid"));
        clinician("north")
                .body(Map.of("text", REASON))
                .put(path + "CA-10")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:rationale-not-needed"));
        standing(patient).body("screening.rationalesMissing", equalTo(List.of("CA-07")));

        clinician("north")
                .body(Map.of("text", REASON))
                .put(path + "CA-07")
                .then()
                .statusCode(200)
                .body("fired.find { it.rule == 'CA-07' }.rationale", equalTo(REASON));
        standing(patient).body("screening.rationalesMissing", hasSize(0)).body("screening.level", equalTo("caution"));
    }

    @Test
    void a_rationale_does_not_outlive_a_change_of_what_it_speaks_of() {
        var screening = begun(patient);
        answered("north", screening, Map.of("unwell", "yes"));
        var path = "/api/screenings/" + screening + "/rationales/CA-07";
        clinician("north").body(Map.of("text", REASON)).put(path).then().statusCode(200);
        answer(screening, "unwell", "no");

        answer(screening, "unwell", "yes").then().body("fired.find { it.rule == 'CA-07' }.rationale", nullValue());
    }

    @Test
    void every_act_leaves_its_trace_without_saying_what_was_answered() {
        var screening = screened(patient, Map.of("unwell", "yes"));

        for (var act : List.of("screening-started", "answer-given", "screening-completed")) {
            assertThat(count("audit_entry where patient = '%s' and act = '%s'".formatted(patient, act)))
                    .isPositive();
        }
        assertThat(count("audit_entry where patient = '%s' and about = '%s unwell'".formatted(patient, screening)))
                .isOne();
    }

    @Test
    void the_database_itself_refuses_to_change_a_complete_screening() {
        var screening = screened(patient, Map.of());

        Assertions.assertThatThrownBy(() -> TestClinics.in("north", () -> {
                    try (var connection = Postgres.asApp("north")) {
                        return connection
                                .createStatement()
                                .executeUpdate("update answer set value = '1' where screening = '" + screening + "'");
                    }
                }))
                .hasMessageContaining("not open");
    }
}
