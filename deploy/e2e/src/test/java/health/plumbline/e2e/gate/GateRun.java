package health.plumbline.e2e.gate;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.Records;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fifty clearances, each used fifty times at once, and a thousand times an edit against a release. Takes minutes, so it is
 * not an {@code IT} of every build: {@code deploy/e2e/gate-run} runs it.
 */
@ExtendWith(RunningStack.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GateRun {

    private static final int CLEARANCES = 50;
    private static final int USES = 50;
    private static final int RACES = 1_000;

    /** In milliseconds, about. */
    private static final int WIDTH_OF_A_RELEASE = 40;

    private final ExecutorService hands = Executors.newFixedThreadPool(USES);
    private Physio physio;
    private Records records;

    @BeforeAll
    void open(Stack stack) {
        physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
        records = new Records(stack, "north");
    }

    @AfterAll
    void close() {
        hands.shutdown();
    }

    @Test
    void fifty_clearances_used_fifty_times_at_once_release_fifty_times() throws Exception {
        var draft = Draft.of(physio);
        var said = new TreeMap<Integer, Integer>();
        for (int i = 0; i < CLEARANCES; i++) {
            var clearance = draft.cleared();
            List<Callable<Integer>> uses = new ArrayList<>();
            for (int use = 0; use < USES; use++) {
                uses.add(() -> draft.release(clearance).status());
            }
            for (var answer : hands.invokeAll(uses)) {
                said.merge(answer.get(), 1, Integer::sum);
            }
            draft.edit(draft.revision(), "At the gate, again " + i).must(200);
        }
        System.out.printf(
                "%d clearances, each used %d times at once: answers %s, versions %d%n",
                CLEARANCES, USES, said, versions(draft).size());

        assertThat(said).containsEntry(200, CLEARANCES);
        assertThat(said.keySet()).isSubsetOf(200, 409, 503);
        assertThat(versions(draft)).hasSize(CLEARANCES);
    }

    @Test
    void a_thousand_edits_against_a_thousand_releases_leave_no_mismatch() throws Exception {
        var draft = Draft.of(physio);
        Map<String, String> releasedAs = new HashMap<>();
        int released = 0;
        for (int i = 0; i < RACES; i++) {
            int revision = draft.revision();
            var hash = draft.hash();
            var clearance = draft.cleared();
            var title = "Race " + i;
            var start = new CyclicBarrier(2);
            var release = hands.submit(() -> {
                start.await();
                return draft.release(clearance).status();
            });
            // A release asks triage before it writes: the edit comes a little later each time, to meet all of it.
            var later = Duration.ofMillis(i % WIDTH_OF_A_RELEASE);
            var edit = hands.submit(() -> {
                start.await();
                LockSupport.parkNanos(later.toNanos());
                return draft.edit(revision, title).status();
            });
            if (release.get() == 200) {
                released++;
                releasedAs.put(clearance, hash);
            } else {
                assertThat(release.get()).isIn(409, 503);
            }
            if (edit.get() != 200) {
                assertThat(edit.get()).isEqualTo(409);
                draft.edit(draft.revision(), title).must(200);
            }
        }
        var versions = versions(draft);
        System.out.printf(
                "%d edits against releases: %d released, %d refused, %d mismatches%n",
                RACES, released, RACES - released, versions.equals(releasedAs) ? 0 : versions.size());

        assertThat(versions).isEqualTo(releasedAs);
        assertThat(released).as("some of each, or it was no race").isBetween(1, RACES - 1);
    }

    /** Every released version: by its clearance, the hash of its content as the database takes it now. */
    private Map<String, String> versions(Draft draft) {
        Map<String, String> versions = new HashMap<>();
        var sql =
                """
                select clearance || ' sha256:' || encode(sha256(convert_to(content, 'UTF8')), 'hex')
                from program_version where program = '%s'""";
        for (var row : records.column("program", sql.formatted(draft.program()))) {
            versions.put(row.split(" ")[0], row.split(" ")[1]);
        }
        return versions;
    }
}
