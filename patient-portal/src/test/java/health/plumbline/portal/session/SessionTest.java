package health.plumbline.portal.session;

import static health.plumbline.portal.testing.Journey.DONE;
import static health.plumbline.portal.testing.Journey.WELL;
import static health.plumbline.portal.testing.Journey.WELL_AFTER;
import static health.plumbline.portal.testing.Journey.after;
import static health.plumbline.portal.testing.Journey.as;
import static health.plumbline.portal.testing.Journey.before;
import static health.plumbline.portal.testing.Journey.done;
import static health.plumbline.portal.testing.Journey.look;
import static health.plumbline.portal.testing.Journey.running;
import static health.plumbline.portal.testing.Journey.start;
import static health.plumbline.portal.testing.Journey.started;
import static health.plumbline.portal.testing.Journey.stop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.MailServer;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.SignInCounterpart;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealBackends.class)
@QuarkusTestResource(TriageCounterpart.class)
@QuarkusTestResource(MailServer.class)
@QuarkusTestResource(SignInCounterpart.class)
class SessionTest {

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @Test
    void a_session_goes_from_the_questions_through_the_exercises_to_the_record() {
        var pat = Patients.withProgram("north");
        var session = started(pat);

        look(pat, session).body("state", equalTo("check-in")).body("items", nullValue());
        before(pat, session, WELL)
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("items.name", equalTo(List.of("Pelvic tilt", "90/90 supported rest")))
                .body("before.rule", equalTo("DT-14"));
        done(pat, session, Contents.TILT, DONE).statusCode(200).body("items[0].done.outcome", equalTo("done"));
        after(pat, session, WELL_AFTER)
                .statusCode(200)
                .body("state", equalTo("finished"))
                .body("items", nullValue())
                .body("after.advice", equalTo("Well done."));
    }

    @Test
    void what_is_told_of_a_finished_session_fits_the_contracts() {
        var pat = Patients.withProgram("north");
        var session = running(pat);
        done(pat, session, Contents.TILT, DONE).statusCode(200);
        after(pat, session, WELL_AFTER).statusCode(200);

        var recorded =
                Facts.await("portal.facts", "SessionRecorded", pat.patient().toString());
        assertThat(EventContract.violations("SessionRecorded", recorded.payload()))
                .isEmpty();
        assertThat(recorded.clinic()).isEqualTo("north");
        var items = Contents.json(recorded.payload()).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0).path("technique").asText()).isEqualTo("pelvic_tilt");

        var symptoms =
                Facts.await("portal.facts", "SymptomReported", pat.patient().toString());
        assertThat(EventContract.violations("SymptomReported", symptoms.payload()))
                .isEmpty();
        assertThat(Contents.json(symptoms.payload()).path("painAfter").asInt()).isEqualTo(3);

        var checkIn = Facts.await(
                "portal.facts",
                "CheckInRecorded",
                fact -> fact.key().equals(pat.patient().toString())
                        && fact.payload().contains("\"after\""));
        assertThat(EventContract.violations("CheckInRecorded", checkIn.payload()))
                .isEmpty();
    }

    @Test
    void finishing_twice_counts_once() {
        var pat = Patients.withProgram("north");
        var session = running(pat);

        after(pat, session, WELL_AFTER).statusCode(200);
        after(pat, session, WELL_AFTER).statusCode(200).body("state", equalTo("finished"));
        after(pat, session, WELL_AFTER.replace("\"pain_post\":3", "\"pain_post\":4"))
                .statusCode(409);

        assertThat(facts(pat, "SessionRecorded")).isEqualTo(1);
        assertThat(facts(pat, "SymptomReported")).isEqualTo(1);
    }

    @Test
    void starting_twice_with_one_id_starts_once() {
        var pat = Patients.withProgram("north");
        var wanted = "{\"id\":\"%s\",\"program\":\"%s\"}".formatted(UUID.randomUUID(), pat.program());

        var first = as(pat).body(wanted)
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var second = as(pat).body(wanted)
                .post("/api/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void somebody_elses_session_id_cannot_be_taken_over() {
        var pat = Patients.withProgram("north");
        var sam = Patients.withProgram("north");
        var session = started(pat);

        as(sam).body("{\"id\":\"%s\",\"program\":\"%s\"}".formatted(session, sam.program()))
                .post("/api/sessions")
                .then()
                .statusCode(422);
    }

    @Test
    void the_same_answers_again_are_no_change_and_others_are_refused() {
        var pat = Patients.withProgram("north");
        var session = running(pat);

        before(pat, session, WELL).statusCode(200);
        before(pat, session, WELL.replace("\"pain_pre\":3", "\"pain_pre\":2"))
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:check-in-answered"));
    }

    @Test
    void stop_ends_the_exercise_at_once_and_the_reason_may_follow() {
        var pat = Patients.withProgram("north");
        var session = running(pat);

        stop(pat, session, "{\"item\":\"%s\"}".formatted(Contents.TILT))
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("items[0].done.outcome", equalTo("stopped"));
        stop(pat, session, "{\"item\":\"%s\",\"reason\":\"pain_up\"}".formatted(Contents.TILT))
                .statusCode(200)
                .body("items[0].done.stopReason", equalTo("pain_up"));
        done(pat, session, Contents.TILT, DONE).statusCode(409);

        var told = Facts.await("portal.facts", "SymptomReported", pat.patient().toString());
        assertThat(EventContract.violations("SymptomReported", told.payload())).isEmpty();
        assertThat(told.payload()).contains("\"during\"", "pain_up");
    }

    @Test
    void tingling_ends_the_session_and_withholds_the_program() {
        var pat = Patients.withProgram("north");
        var session = running(pat);

        stop(pat, session, "{\"item\":\"%s\",\"reason\":\"tingling\"}".formatted(Contents.TILT))
                .statusCode(200)
                .body("state", equalTo("finishing"))
                .body("items", nullValue());

        start(pat).statusCode(409).body("type", equalTo("urn:plumbline:problem:session-withheld"));
        after(pat, session, WELL_AFTER).statusCode(200).body("state", equalTo("finished"));
        assertThat(TriageCounterpart.asked()
                        .get(TriageCounterpart.asked().size() - 1)
                        .body()
                        .path("answers")
                        .path("stop_button")
                        .asText())
                .isEqualTo("tingling");
    }

    @Test
    void relief_shows_only_what_is_as_needed() {
        var pat = Patients.withProgram("north");
        String id = as(pat).body("{\"program\":\"%s\",\"relief\":true}".formatted(pat.program()))
                .post("/api/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        before(pat, UUID.fromString(id), WELL).body("items", hasSize(1)).body("items[0].name", equalTo("Prone lying"));
    }

    @Test
    void triage_is_asked_with_the_patients_own_token() {
        var pat = Patients.withProgram("north");
        running(pat);

        var asked = TriageCounterpart.asked().get(0);
        var claims =
                new String(Base64.getUrlDecoder().decode(asked.authorization().split("\\.")[1]));
        assertThat(Contents.json(claims).path("sub").asText()).isEqualTo(pat.account());
    }

    private static long facts(Patients patient, String type) {
        try (var connection = Postgres.asSuperuser();
                var query = connection.prepareStatement("select count(*) from outbox where key = ? and type = ?")) {
            query.setString(1, patient.patient().toString());
            query.setString(2, type);
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
