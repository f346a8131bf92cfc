package health.plumbline.program.release;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import health.plumbline.program.Clinician;
import health.plumbline.program.ProgramTest;
import health.plumbline.program.Records;
import health.plumbline.program.TriageCounterpart;
import health.plumbline.program.TriageCounterpart.Mood;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever triage is up to: no answer that makes sense, no release, and it is said within three seconds. */
@ProgramTest
class TriageMoodTest {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Clinician anna = Clinician.of("north");

    @BeforeEach
    void prepare() {
        Clinician.prepare();
    }

    /** The circuit breaker lets nobody through for a while; the next test should not have to know. */
    @AfterEach
    void recover() {
        TriageCounterpart.recover();
        var program = anna.readyDraft(anna.patient());
        await().atMost(20, SECONDS).until(() -> anna.clear(program).statusCode() == 201);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    void no_clearance_is_kept(Mood mood) {
        var program = anna.readyDraft(anna.patient());
        TriageCounterpart.be(mood);

        mustBeUnavailable(() -> anna.clear(program));

        assertThat(Records.count("program", "id = ? and clearance is not null", program))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"WELL", "FORGING"},
            mode = EnumSource.Mode.EXCLUDE)
    void without_a_word_on_the_epoch_nothing_is_released(Mood mood) {
        var program = anna.readyDraft(anna.patient());
        var clearance = anna.cleared(program);
        var before = written(program);
        TriageCounterpart.beAtEpochs(mood);

        mustBeUnavailable(() -> anna.release(program, clearance));

        assertThat(written(program)).isEqualTo(before);
        TriageCounterpart.recover();
        await().atMost(20, SECONDS).until(() -> anna.release(program, clearance).statusCode() == 200);
    }

    @ParameterizedTest
    @EnumSource(value = Mood.class, names = "AWAY")
    void a_clinician_can_hold_while_triage_is_away(Mood mood) {
        var program = anna.released(anna.patient());
        TriageCounterpart.be(mood);

        anna.ask()
                .body(Map.of("reason", "The patient called"))
                .put("/api/programs/{id}/hold", program)
                .then()
                .statusCode(200)
                .body("state", equalTo("held"));
    }

    private static void mustBeUnavailable(Supplier<Response> request) {
        var start = System.nanoTime();
        request.get()
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:plumbline:problem:screening-unavailable"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
    }

    private static String written(UUID program) {
        return Records.one("select p::text from program p where id = ?", program)
                + Records.count("program_version", "program = ?", program)
                + Records.count("clearance_use", "program = ?", program)
                + Records.count("outbox", "payload like '%' || ? || '%'", program.toString());
    }
}
