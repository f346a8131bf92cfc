package health.plumbline.triage.home;

import static health.plumbline.triage.Consulting.account;
import static health.plumbline.triage.Consulting.answered;
import static health.plumbline.triage.Consulting.begun;
import static health.plumbline.triage.Consulting.clear;
import static health.plumbline.triage.Consulting.clinician;
import static health.plumbline.triage.Consulting.count;
import static health.plumbline.triage.Consulting.epoch;
import static health.plumbline.triage.Consulting.registered;
import static health.plumbline.triage.Consulting.screened;
import static health.plumbline.triage.Consulting.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.triage.AtHome;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a danger answer at home sets off, and what does not end it. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class AlarmFromHomeTest {

    private UUID patient;
    private AtHome home;

    @BeforeEach
    void a_patient_with_an_account() {
        TestClinics.configure();
        patient = registered("north");
        home = new AtHome("north", account("north", patient));
    }

    @Test
    void an_emergency_is_told_at_once_holds_everything_and_calls_the_clinic() {
        askedAboutTheLowBack();
        var before = epoch(patient);

        home.answer("ces_saddle", "yes")
                .statusCode(200)
                .body("emergency.headline", equalTo("Go to an emergency department now"))
                .body("emergency.text", containsString("call 999"))
                .body("emergency.calls", equalTo(List.of("emergency")))
                .body("state", equalTo("open"));

        assertThat(epoch(patient)).isGreaterThan(before);
        standing(patient)
                .body("holds", hasSize(1))
                .body("holds[0].reason", equalTo("screening_emergency"))
                .body("holds[0].rule", containsString("CES-01"))
                .body("screening.channel", equalTo("patient"));
        var fact = Facts.await("triage.facts", "HoldPlaced", patient.toString());
        assertThat(EventContract.violations("HoldPlaced", fact.payload())).isEmpty();
        assertThat(fact.payload()).contains("\"immediate\"").contains("\"emergency\"");
    }

    @Test
    void an_urgent_answer_holds_and_an_emergency_after_it_is_heard_again() {
        askedAboutTheLowBack();

        home.answer("fever", "yes")
                .body("emergency.headline", equalTo("You need to be seen today"))
                .body("emergency.text", containsString("say: a temperature, chills or shivering."))
                .body("emergency.calls", equalTo(List.of("urgent", "emergency")));
        standing(patient).body("holds.reason", equalTo(List.of("screening_urgent")));
        var urgent = Facts.await("triage.facts", "HoldPlaced", patient.toString());
        assertThat(urgent.payload()).contains("\"same_day\"");

        home.answer("ces_saddle", "yes");
        home.answer("ces_bladder", "new_or_changed");

        standing(patient).body("holds.reason", equalTo(List.of("screening_urgent", "screening_emergency")));
    }

    @Test
    void a_low_mood_offers_the_crisis_line_too() {
        AtHome.requested(patient);

        home.answer("self_harm", "plan_or_intent")
                .body("emergency.headline", equalTo("You deserve help right now"))
                .body("emergency.calls", equalTo(List.of("emergency", "crisis")));
    }

    @Test
    void an_answer_that_is_taken_back_takes_the_panel_back_and_not_the_hold() {
        askedAboutTheLowBack();
        home.answer("ces_saddle", "yes");
        var epoch = epoch(patient);

        home.answer("ces_saddle", "no").body("emergency", nullValue());
        standing(patient).body("holds", hasSize(1));
        home.answer("ces_saddle", "yes").body("emergency", notNullValue());
        home.withdraw("ces_saddle").statusCode(200).body("emergency", nullValue());

        standing(patient).body("holds", hasSize(1));
        assertThat(epoch(patient)).isGreaterThan(epoch);
    }

    @Test
    void the_newer_of_two_counts_and_an_alarm_in_the_older_one_is_not_lost() {
        screened(patient, Map.of());
        clear(patient).then().statusCode(201);
        var id = askedAboutTheLowBack();
        home.answer("ces_saddle", "yes");
        var raised = epoch(patient);

        var newer = begun(patient);

        home.look().statusCode(404);
        home.answer("age", 34).statusCode(404);
        assertThat(epoch(patient)).isEqualTo(raised + 1);
        var ended = Facts.await("triage.facts", "ScreeningRequestEnded", patient.toString());
        assertThat(EventContract.violations("ScreeningRequestEnded", ended.payload()))
                .isEmpty();
        assertThat(ended.payload()).contains("superseded").contains(id.toString());
        standing(patient).body("holds", hasSize(1)).body("screening.id", equalTo(newer.toString()));
        answered("north", newer, Map.of());
        clinician("north")
                .post("/api/screenings/" + newer + "/completion")
                .then()
                .statusCode(200)
                .body("level", equalTo("clear"));
        clear(patient).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:patient-held"));
        String hold = standing(patient).extract().path("holds[0].id");
        lift(hold).statusCode(409).body("type", equalTo("urn:plumbline:problem:emergency-stands"));
    }

    @Test
    void an_alarm_of_a_home_screening_is_not_lifted_by_that_screening_itself() {
        askedAboutTheLowBack();
        home.answer("ces_saddle", "yes");
        home.answer("ces_saddle", "no");
        home.answeredAll(Map.of());
        home.complete().statusCode(200);
        String hold = standing(patient)
                .body("screening.level", equalTo("clear"))
                .extract()
                .path("holds[0].id");

        lift(hold).statusCode(409).body("type", equalTo("urn:plumbline:problem:hold-needs-screening"));
    }

    @Test
    void a_request_supersedes_what_was_open_and_its_alarm_is_not_lost_either() {
        var first = askedAboutTheLowBack();
        home.answer("ces_saddle", "yes");

        var second = AtHome.requested(patient);

        home.look().body("id", equalTo(second.toString())).body("progress.answered", equalTo(0));
        assertThat(count("screening where status = 'superseded' and id = '" + first + "'"))
                .isOne();
        standing(patient).body("holds.reason", equalTo(List.of("screening_emergency")));
    }

    @Test
    void an_answer_of_a_clinician_in_the_same_screening_places_no_hold() {
        var id = AtHome.requested(patient);
        Consulting.answer(id, "regions", List.of("low_back"));

        Consulting.answer(id, "ces_saddle", "yes").then().body("level", equalTo("emergency"));

        assertThat(count("hold where patient = '" + patient + "'")).isZero();
    }

    /** @return the screening that was asked for, begun as far as that */
    private UUID askedAboutTheLowBack() {
        var id = AtHome.requested(patient);
        home.answer("regions", List.of("low_back"));
        return id;
    }

    private static ValidatableResponse lift(String hold) {
        return clinician("north")
                .body(Map.of("reason", "Spoken to today: examined, strength and sensation normal on both sides."))
                .put("/api/holds/" + hold + "/lifting")
                .then();
    }
}
