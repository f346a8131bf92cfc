package health.plumbline.program.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.TriageCounterpart;
import health.plumbline.testkit.Tokens;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A thousand generated attempts release nothing, and a hundred honest ones all pass. Whoever attempts can write the draft's
 * row and knows everything but triage's key.
 */
@ProgramTest
class ReleaseAttemptsTest {

    private static final int ATTEMPTS = 1_000;
    private static final int HONEST = 100;
    private static final long SEED = 20_261_122L;

    private final Clinician anna = Clinician.of("north");

    private record Ready(UUID patient, UUID program, String hash) {}

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    @Test
    void a_thousand_attempts_release_nothing_and_a_hundred_honest_ones_pass() throws Exception {
        var drafts = drafts();
        var tried = new ConcurrentHashMap<Mutation, Integer>();
        // Two attackers, each with drafts of their own: one alone leaves half of the machine idle.
        var attackers = Executors.newFixedThreadPool(2);
        var half = HONEST / 2;
        for (var attack : attackers.invokeAll(List.of(
                attack(drafts.subList(0, half), SEED, tried), attack(drafts.subList(half, HONEST), SEED + 1, tried)))) {
            attack.get();
        }
        attackers.shutdown();
        assertThat(tried).hasSize(Mutation.values().length);
        assertThat(tried.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ATTEMPTS);
        var programs = drafts.stream().map(Ready::program).toArray(UUID[]::new);
        assertThat(Records.count("program_version", "program = any(?)", (Object) programs))
                .isZero();
        assertThat(Records.count("clearance_use", "program = any(?)", (Object) programs))
                .isZero();
        assertThat(Records.count("program", "id = any(?) and course <> 'unreleased'", (Object) programs))
                .isZero();

        for (var draft : drafts) {
            anna.release(draft.program(), anna.cleared(draft.program())).then().statusCode(200);
        }
        assertThat(Records.count("program_version", "program = any(?)", (Object) programs))
                .isEqualTo(HONEST);
        assertThat(Records.count("outbox", "type = 'ProgramReleased' and payload::json ->> 'program' = any(?)", (Object)
                        drafts.stream().map(draft -> draft.program().toString()).toArray(String[]::new)))
                .isEqualTo(HONEST);
    }

    private Callable<Void> attack(List<Ready> drafts, long seed, Map<Mutation, Integer> tried) {
        return () -> {
            var random = new Random(seed);
            for (var i = 0; i < ATTEMPTS / 2; i++) {
                var mutation = Mutation.values()[i % Mutation.values().length];
                attempt(drafts.get(random.nextInt(drafts.size())), mutation, random);
                tried.merge(mutation, 1, Integer::sum);
            }
            return null;
        };
    }

    private List<Ready> drafts() {
        var drafts = new ArrayList<Ready>();
        for (var i = 0; i < HONEST; i++) {
            var patient = anna.patient();
            var program = anna.readyDraft(patient);
            String hash = anna.ask()
                    .get("/api/programs/{id}/preview", program)
                    .then()
                    .extract()
                    .path("contentHash");
            drafts.add(new Ready(patient, program, hash));
        }
        return drafts;
    }

    private void attempt(Ready draft, Mutation mutation, Random random) {
        var honest = TriageCounterpart.clearance("north", draft.patient(), draft.program(), 1, draft.hash());
        var attempt = new Attempt(anna, draft.patient(), draft.program(), honest, Tokenwork.signed(honest));
        plant(draft.program(), honest.id(), mutation.of(attempt, random));

        var answer = anna.release(draft.program(), honest.id());

        assertThat(answer.statusCode()).as(mutation.name()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        // Read as text: a thousand compiled JSON paths would take longer than the thousand attempts.
        assertThat(answer.asString()).contains("\"type\":\"urn:plumbline:problem:" + mutation.code() + "\"");
    }

    /** Keeps a token with the draft as only somebody with a hand in the database could. */
    static void plant(UUID program, String clearance, String token) {
        var changed = Records.change(
                """
                update program set draft = 'cleared', clearance = ?, clearance_token = ?, clearance_level = 'clear',
                    clearance_hash = 'x', clearance_epoch = 0, clearance_expires_at = now() + interval '1 day'
                where id = ?""",
                clearance,
                token,
                program);
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void what_was_planted_is_believed_when_triage_did_sign_it() {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        String hash = anna.ask()
                .get("/api/programs/{id}/preview", program)
                .then()
                .extract()
                .path("contentHash");
        var honest = TriageCounterpart.clearance("north", patient, program, 1, hash);
        plant(program, honest.id(), Tokenwork.signed(honest));

        anna.release(program, honest.id()).then().statusCode(200);
    }

    @Test
    void a_used_clearance_is_used() {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        var clearance = anna.cleared(program);
        anna.release(program, clearance).then().statusCode(200);
        var token = Records.one("select token from clearance_use where clearance = ?", clearance);
        plant(program, clearance, token);

        anna.release(program, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:clearance-used"));
        assertThat(Records.count("program_version", "program = ?", program)).isEqualTo(1);
    }

    @Test
    void the_clearance_of_one_program_does_not_release_its_twin() {
        var patient = anna.patient();
        var one = anna.readyDraft(patient);
        var twin = anna.readyDraft(patient);
        var clearance = anna.cleared(one);
        anna.cleared(twin);

        anna.release(twin, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:clearance-foreign"));
    }

    @Test
    void a_revocation_that_reached_us_counts_even_before_triage_is_asked_again() {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        var clearance = anna.cleared(program);
        Records.change("insert into patient_standing (clinic, patient, revoked_epoch) values ('north', ?, 7)", patient);

        anna.release(program, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:clearance-stale"));
    }

    @Test
    void a_hold_of_triage_withholds() {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        var clearance = anna.cleared(program);
        var hold = UUID.randomUUID();
        Records.change(
                "insert into triage_hold (clinic, id, patient, placed_at) values ('north', ?, ?, now())",
                hold,
                patient);
        anna.release(program, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:patient-held"));

        Records.change("update triage_hold set lifted_at = now() where id = ?", hold);
        anna.release(program, clearance).then().statusCode(200);
    }

    @Test
    void a_fact_that_could_not_be_read_withholds_its_patient() {
        var patient = anna.patient();
        var program = anna.readyDraft(patient);
        var clearance = anna.cleared(program);
        Records.change(
                """
                insert into parked_fact (clinic, fact, key, type, topic, reason, parked_at)
                values ('north', ?, ?, 'HoldPlaced', 'triage.facts', 'unreadable', now())""",
                UUID.randomUUID().toString(),
                patient.toString());

        anna.release(program, clearance)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:plumbline:problem:patient-withheld"));
    }

    @Test
    void fifty_at_once_release_once() throws Exception {
        var program = anna.readyDraft(anna.patient());
        var clearance = anna.cleared(program);
        var together = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(50);
        var answers = new ArrayList<Future<Integer>>();
        for (var i = 0; i < 50; i++) {
            answers.add(pool.submit(() -> {
                together.await();
                return anna.release(program, clearance).statusCode();
            }));
        }
        together.countDown();
        var statuses = new TreeMap<Integer, Integer>();
        for (var answer : answers) {
            statuses.merge(answer.get(), 1, Integer::sum);
        }
        pool.shutdown();

        assertThat(statuses).containsEntry(200, 1);
        assertThat(statuses.keySet()).isSubsetOf(200, 409, 503);
        assertThat(Records.count("program_version", "program = ?", program)).isEqualTo(1);
        assertThat(Records.count("clearance_use", "program = ?", program)).isEqualTo(1);
        assertThat(Records.count(
                        "outbox", "type = 'ProgramReleased' and payload::json ->> 'program' = ?", program.toString()))
                .isEqualTo(1);
    }

    @Test
    void nobody_but_a_clinician_of_the_clinic_gets_to_the_gate() {
        var program = anna.readyDraft(anna.patient());
        var clearance = anna.cleared(program);
        var body = Map.of("clearance", clearance);

        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .put("/api/programs/{id}/release", program)
                .then()
                .statusCode(401);
        Clinician.with(Tokens.patient("north", "somebody"))
                .release(program, clearance)
                .then()
                .statusCode(403);
        Clinician.of("south").release(program, clearance).then().statusCode(404);

        anna.release(program, clearance).then().statusCode(200);
    }
}
