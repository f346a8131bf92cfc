package health.plumbline.e2e.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.plumbline.e2e.stack.Records;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * While people work, every service, Kafka and PostgreSQL end with kill -9, one after the other. Nothing is lost or
 * doubled. Takes minutes, so it is not an {@code IT} of every build: {@code deploy/e2e/kill-run} runs it.
 */
@ExtendWith(RunningStack.class)
class KillRun {

    private static final List<String> COMPONENTS =
            List.of("catalog", "triage", "program", "portal", "kafka", "postgres");
    private static final int DEEDS_BETWEEN_KILLS = Integer.getInteger("plumbline.deeds", 60);
    private static final Duration BUSY_WITHIN = Duration.ofMinutes(2);
    private static final Duration ARRIVED_WITHIN = Duration.ofSeconds(60);

    @Test
    void what_was_acknowledged_is_there_once(Stack stack) throws Exception {
        var ledger = new Ledger();
        var practice = new Practice(stack, ledger);
        practice.opens();
        Map<String, Duration> recovery = new LinkedHashMap<>();
        for (var component : COMPONENTS) {
            work(practice, ledger);
            ledger.killed(component);
            recovery.put(component, new Kill(stack, component).andAwaitRecovery());
        }
        work(practice, ledger);
        practice.closes();

        var comparison = everythingArrived(new Records(stack, "north"), ledger);

        var table = new ArrayList<String>();
        table.add("killed      acknowledged  found  lost  doubled  recovery");
        table.add(row(comparison.after("-"), null));
        recovery.forEach((component, time) -> table.add(row(comparison.after(component), time)));
        report(table);
        assertThat(recovery.keySet())
                .allSatisfy(component -> assertThat(comparison.after(component).acknowledged())
                        .as("deeds after %s was killed", component)
                        .isGreaterThanOrEqualTo(DEEDS_BETWEEN_KILLS));
        assertThat(recovery.keySet())
                .allSatisfy(component ->
                        assertThat(comparison.after(component).lost()).isEmpty())
                .allSatisfy(component ->
                        assertThat(comparison.after(component).doubled()).isEmpty());
    }

    private static void work(Practice practice, Ledger ledger) {
        var growth = ledger.growth();
        await("people to get on with their work").atMost(BUSY_WITHIN).until(() -> {
            practice.mustBeWorking();
            return growth.get() >= DEEDS_BETWEEN_KILLS;
        });
    }

    private static Comparison everythingArrived(Records records, Ledger ledger) {
        try {
            return await("everything acknowledged to have arrived")
                    .atMost(ARRIVED_WITHIN)
                    .until(() -> new Comparison(records, ledger), Comparison::complete);
        } catch (ConditionTimeoutException notAll) {
            return new Comparison(records, ledger);
        }
    }

    private static String row(Comparison.Line line, Duration recovery) {
        int bad = line.lost().size() + line.doubled().size();
        return "%-10s  %12d  %5d  %4d  %7d  %s"
                .formatted(
                        line.killed().equals("-") ? "(nothing)" : line.killed(),
                        line.acknowledged(),
                        line.acknowledged() - bad,
                        line.lost().size(),
                        line.doubled().size(),
                        recovery == null ? "" : "%.1f s".formatted(recovery.toMillis() / 1000.0));
    }

    private static void report(List<String> table) throws IOException {
        table.forEach(System.out::println);
        var target = Path.of(System.getProperty("plumbline.target"));
        Files.createDirectories(target);
        Files.write(target.resolve("kill-run.txt"), table);
    }
}
