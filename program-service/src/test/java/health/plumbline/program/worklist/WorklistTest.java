package health.plumbline.program.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.Told;
import health.plumbline.testkit.TestClock;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ProgramTest
class WorklistTest {

    private final Clinician anna = Clinician.of("north");
    private UUID patient;

    @Inject
    TestClock clock;

    @BeforeEach
    void a_patient() {
        Clinician.prepare();
        // The list is bounded: what other tests left running shall not fill it.
        Records.change("update program set course = 'ended' where course = 'running'");
        patient = anna.patient();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void an_alert_comes_first_and_says_why_since_when_and_whose_it_is() {
        anna.released(patient);
        Told.of("HoldPlaced", patient)
                .with(fact -> fact.put("hold", UUID.randomUUID().toString()))
                .awaitIn("north");

        var row = needs("alert");

        assertThat(row).containsEntry("level", "immediate").containsEntry("owner", "Person 0001");
        assertThat((String) row.get("why")).contains("numbness between the legs");
        assertThat(row.get("since")).isEqualTo("2026-11-04T08:12:30Z");
        assertThat(row.get("alert")).isNotNull();
    }

    @Test
    void an_acknowledged_alert_leaves_its_hold_on_the_list() {
        Told.of("HoldPlaced", patient)
                .with(fact -> fact.put("hold", UUID.randomUUID().toString()))
                .awaitIn("north");
        var alert = needs("alert").get("alert");
        anna.ask()
                .body(Map.of("note", "Called"))
                .post("/api/alerts/{id}/acknowledgement", alert)
                .then()
                .statusCode(200);

        assertThat(needs("hold")).isNotNull();
        assertThat(needs("alert")).isNull();
    }

    @Test
    void a_screening_about_to_run_out_is_on_the_list_while_a_program_runs() {
        Told.of("ScreeningCompleted", patient)
                .with(fact -> fact.put(
                        "validUntil", clock.instant().plus(Duration.ofDays(2)).toString()))
                .awaitIn("north");
        assertThat(needs("screening")).isNull();

        anna.released(patient);

        assertThat(needs("screening")).containsEntry("why", "The screening is about to run out.");
    }

    @Test
    void a_screening_that_something_has_ended_is_on_the_list_with_what_it_was() {
        anna.released(patient);
        ended(50, "hold-placed");
        assertThat((String) needs("screening").get("why")).contains("Something happened");

        ended(51, "rules-outdated");
        assertThat((String) needs("screening").get("why")).contains("rules of the last screening");
    }

    @Test
    void four_days_of_silence_are_on_the_list_and_a_session_ends_them() {
        anna.released(patient);
        assertThat(needs("silent")).isNull();

        clock.advance(Duration.ofDays(4).plusMinutes(1));

        assertThat(needs("silent")).isNotNull();
        Told.of("SessionRecorded", patient)
                .with(fact -> fact.put("session", UUID.randomUUID().toString())
                        .put("startedAt", clock.instant().toString()))
                .awaitIn("north");
        assertThat(needs("silent")).isNull();
    }

    @Test
    void the_caseload_shows_the_same_adherence_as_the_patients_page() {
        var program = anna.released(patient);
        var released = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var day = 1; day <= 4; day++) {
            session(program, released.plusDays(day));
        }
        clock.advance(Duration.ofDays(12));

        var row = caseload();
        var progress = anna.ask()
                .get("/api/patients/{id}/progress", patient)
                .then()
                .extract()
                .jsonPath();

        // Pelvic tilt twice a day; one bout was done on each of four days of the nine that are closed.
        assertThat(row.<Map<String, Object>>get("figures.adherence")).isEqualTo(progress.get("adherence.d28"));
        assertThat(row.getInt("figures.adherence.due")).isEqualTo(18);
        assertThat(row.getInt("figures.adherence.done")).isEqualTo(4);
        assertThat(row.getDouble("figures.adherence.ratio")).isEqualTo(0.2222);
        assertThat(row.getString("program.state")).isEqualTo("released");
        assertThat(row.getList("figures.days")).hasSize(9);
    }

    @Test
    void the_caseload_is_paged_without_gaps_or_repeats() {
        for (var i = 0; i < 5; i++) {
            anna.patient();
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = anna.ask().queryParam("limit", 3);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get("/api/worklist")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("caseload.patient"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates();
        assertThat((long) seen.size()).isEqualTo(Records.count("patient", "clinic = 'north'"));
    }

    @Test
    void a_name_is_found_by_a_part_of_it_and_a_percent_sign_is_no_joker() {
        anna.ask()
                .get("/api/worklist?q={q}", patient.toString().substring(0, 13))
                .then()
                .body("caseload.size()", equalTo(1));
        anna.ask().get("/api/worklist?q={q}", "%").then().body("caseload.size()", equalTo(0));
    }

    private void session(UUID program, LocalDate day) {
        var item = Records.one("select item from prescribed_item where program = ?", program);
        Told.of("SessionRecorded", patient)
                .with(fact -> {
                    fact.put("session", UUID.randomUUID().toString());
                    fact.put("program", program.toString());
                    fact.put("localDate", day.toString());
                    fact.put("syncedAt", day + "T09:00:00Z");
                    fact.putArray("items")
                            .addObject()
                            .put("item", item)
                            .put("technique", Clinician.TILT)
                            .put("setsDone", 1)
                            .put("repetitionsDone", 10)
                            .put("secondsDone", 0)
                            .put("outcome", "done")
                            .put("evidence", "timer");
                })
                .awaitIn("north");
    }

    private JsonPath caseload() {
        var page = anna.ask()
                .get("/api/worklist?q={q}", patient)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(page.getList("caseload")).hasSize(1);
        return page.setRootPath("caseload[0]");
    }

    /** The row of this patient of this kind, or null. */
    private Map<String, Object> needs(String kind) {
        List<Map<String, Object>> rows = anna.ask()
                .get("/api/worklist?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("needsYou");
        return rows.stream()
                .filter(row ->
                        kind.equals(row.get("kind")) && patient.toString().equals(row.get("patient")))
                .findFirst()
                .orElse(null);
    }

    private void ended(long epoch, String reason) {
        Told.of("ClearanceRevoked", patient)
                .with(fact -> fact.put("epoch", epoch).put("reason", reason))
                .awaitIn("north");
    }
}
