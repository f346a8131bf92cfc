package health.plumbline.triage.home;

import static health.plumbline.triage.Consulting.account;
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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import health.plumbline.triage.AtHome;
import health.plumbline.triage.Consulting;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class LinkedScreeningTest {

    @Inject
    TestClock clock;

    private UUID patient;
    private UUID screening;
    private UUID link;
    private AtHome home;

    @BeforeEach
    void a_patient_without_an_account_who_got_a_link() {
        TestClinics.configure();
        patient = registered("north");
        screening = UUID.randomUUID();
        link = AtHome.linked("north", patient, screening);
        home = AtHome.byLink(AtHome.secretOf(link));
    }

    @AfterEach
    void the_time_is_now() {
        clock.reset();
    }

    @Test
    void the_link_shows_the_questions_takes_answers_and_hands_over_like_an_account_does() {
        home.look().statusCode(200).body("id", equalTo(screening.toString())).body("state", equalTo("open"));
        home.answer("age", 34).statusCode(200).body("progress.answered", equalTo(1));
        home.withdraw("age").statusCode(200).body("progress.answered", equalTo(0));
        home.complete().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-incomplete"));

        home.answeredAll(Map.of());
        home.complete().statusCode(200).body("state", equalTo("answered"));

        standing(patient).body("screening.level", equalTo("clear")).body("screening.status", equalTo("complete"));
        clear(patient).then().statusCode(201);
        var completed = Facts.await("triage.facts", "ScreeningCompleted", patient.toString());
        assertThat(EventContract.violations("ScreeningCompleted", completed.payload()))
                .isEmpty();
        assertThat(completed.payload()).contains("link:" + link);
    }

    @Test
    void the_link_is_dead_once_the_answers_were_handed_over() {
        home.answeredAll(Map.of("recent_surgery", "joint"));
        home.complete().statusCode(200);

        dead(home);
        assertThat(AtHome.portal()
                        .post("/api/screening-links/" + link + "/secrets")
                        .statusCode())
                .isEqualTo(404);
        standing(patient).body("screening.status", equalTo("open")).body("screening.handedOverAt", notNullValue());
    }

    @Test
    void the_link_is_dead_once_a_clinician_has_completed_the_screening() {
        home.answer("age", 34).statusCode(200);
        Consulting.answered("north", screening, Map.of());
        clinician("north")
                .post("/api/screenings/" + screening + "/completion")
                .then()
                .statusCode(200);

        dead(home);
    }

    @Test
    void the_link_is_dead_once_a_newer_screening_was_begun_and_that_ones_link_is_not() {
        home.answer("age", 34).statusCode(200);
        begun(patient);
        dead(home);

        var newer = AtHome.byLink(AtHome.secretOf(AtHome.linked("north", patient)));

        newer.look().statusCode(200).body("progress.answered", equalTo(0));
        dead(home);
    }

    @Test
    void the_link_is_dead_after_seven_days_and_not_before() {
        clock.advance(Duration.ofDays(7).minusMinutes(1));
        home.answer("age", 34).statusCode(200);

        clock.advance(Duration.ofMinutes(2));

        dead(home);
        assertThat(AtHome.portal()
                        .post("/api/screening-links/" + link + "/secrets")
                        .statusCode())
                .isEqualTo(404);
        standing(patient).body("screening.status", equalTo("open"));
    }

    @Test
    void a_mail_that_is_sent_again_goes_on_where_it_was_left_for_seven_days_more() {
        home.answer("age", 34).statusCode(200);
        clock.advance(Duration.ofDays(6));
        var again = AtHome.byLink(AtHome.secretOf(AtHome.linked("north", patient, screening)));
        again.look().body("id", equalTo(screening.toString())).body("progress.answered", equalTo(1));

        clock.advance(Duration.ofDays(2));

        dead(home);
        again.answer("sex_at_birth", "male").statusCode(200).body("progress.answered", equalTo(2));
    }

    @Test
    void looking_changes_nothing_however_often_it_is_done() {
        home.answer("age", 34).statusCode(200);
        var before = everything();

        for (var time = 0; time < 3; time++) {
            home.look().statusCode(200).body("progress.answered", equalTo(1));
        }

        assertThat(everything()).isEqualTo(before);
        home.answer("age", 35).statusCode(200);
        assertThat(everything()).isNotEqualTo(before);
    }

    @Test
    void another_clinic_can_ask_for_no_link_to_a_patient_that_is_not_its_own() {
        AtHome.link("south", patient, UUID.randomUUID(), UUID.randomUUID())
                .then()
                .statusCode(404);
        AtHome.link("south", registered("south"), screening, UUID.randomUUID())
                .then()
                .statusCode(201);

        home.look().statusCode(200).body("progress.answered", equalTo(0));
    }

    @Test
    void the_same_request_asks_once_and_another_ones_ids_are_refused() {
        var mail = UUID.randomUUID();
        String first = AtHome.link("north", patient, screening, mail)
                .then()
                .statusCode(201)
                .extract()
                .path("link");
        AtHome.link("north", patient, screening, mail).then().statusCode(200).body("link", equalTo(first));
        assertThat(count("outbox where type = 'ScreeningRequested' and key = '" + patient + "'"))
                .isOne();

        AtHome.link("north", registered("north"), UUID.randomUUID(), mail)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-exists"));
        AtHome.link("north", registered("north"), screening, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-exists"));
        home.answeredAll(Map.of());
        home.complete().statusCode(200);
        AtHome.link("north", patient, screening, UUID.randomUUID())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:screening-answered"));
    }

    @Test
    void asking_begins_a_screening_and_no_earlier_clearance_stands() {
        var other = registered("north");
        screened(other, Map.of());
        var before = epoch(other);

        AtHome.linked("north", other);

        assertThat(epoch(other)).isEqualTo(before + 1);
        clear(other).then().statusCode(409).body("type", equalTo("urn:plumbline:problem:screening-incomplete"));
    }

    @Test
    void an_emergency_is_told_at_once_holds_everything_and_calls_the_clinic() {
        home.answer("regions", List.of("low_back"));

        home.answer("ces_saddle", "yes")
                .statusCode(200)
                .body("emergency.headline", equalTo("Go to an emergency department now"))
                .body("emergency.calls", equalTo(List.of("emergency")))
                .body("state", equalTo("open"));

        standing(patient).body("holds.reason", equalTo(List.of("screening_emergency")));
        var fact = Facts.await("triage.facts", "HoldPlaced", patient.toString());
        assertThat(fact.payload()).contains("\"immediate\"");
        home.answer("ces_saddle", "no").body("emergency", nullValue());
        standing(patient).body("holds", hasSize(1));
    }

    @Test
    void what_a_clinician_must_see_is_not_asked_by_a_link_either() {
        home.answer("recent_surgery", "joint").body("topics.items.key.flatten()", not(hasItem("surgery_cleared")));
        home.answer("surgery_cleared", "yes")
                .statusCode(422)
                .body("type", equalTo("urn:plumbline:problem:item-unknown"));
    }

    @Test
    void a_patient_who_gets_an_account_meanwhile_goes_on_there_and_the_link_goes_on_too() {
        home.answer("age", 34).statusCode(200);
        var signedIn = new AtHome("north", account("north", patient));

        signedIn.look()
                .statusCode(200)
                .body("id", equalTo(screening.toString()))
                .body("progress.answered", equalTo(1));
        home.look().statusCode(200);
        signedIn.answeredAll(Map.of());
        signedIn.complete().statusCode(200);

        dead(home);
    }

    @Test
    void the_records_say_that_it_was_the_link_and_a_person_reads_it_in_words() {
        home.answer("unwell", "yes").statusCode(200);

        assertThat(count(
                        "audit_entry where patient = '%s' and act = 'answer-given' and actor = 'link:%s' and actor_role = 'link'"
                                .formatted(patient, link)))
                .isOne();
        assertThat(count("answer where screening = '%s' and answered_by = 'link:%s'".formatted(screening, link)))
                .isOne();
        assertThat(count("audit_entry where patient = '%s' and act = 'screening-link-requested' and actor = '%s'"
                        .formatted(patient, Tokens.NORTH_CLINICIAN)))
                .isOne();
        assertThat(count("audit_entry where patient = '%s' and act = 'screening-link-made'".formatted(patient)))
                .isOne();
        assertThat(count("audit_entry where actor = '" + AtHome.PORTAL + "'")).isZero();
        home.answeredAll(Map.of("unwell", "yes"));
        home.complete().statusCode(200);
        clinician("north")
                .get("/api/screenings/" + screening + "/explanation")
                .then()
                .body("completed.by", containsString("The patient, by the link in a mail"));
    }

    private void dead(AtHome home) {
        var before = everything();
        home.look().statusCode(404).body("type", equalTo("urn:plumbline:problem:not-found"));
        home.answer("age", 36).statusCode(404);
        home.withdraw("age").statusCode(404);
        home.complete().statusCode(404);
        assertThat(everything()).isEqualTo(before);
    }

    private List<Integer> everything() {
        return List.of(
                count("audit_entry where patient = '" + patient + "'"),
                count("answer where screening = '" + screening + "'"),
                count("outbox where key = '" + patient + "'"),
                count("screening_link_secret where link = '" + link + "'"),
                count("hold where patient = '" + patient + "'"));
    }
}
