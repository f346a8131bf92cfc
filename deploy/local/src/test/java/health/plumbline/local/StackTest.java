package health.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {

    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void each_component_starts_after_what_it_needs_and_stops_before_it() throws Exception {
        var stack = stack(new Sleeper("database", Set.of()), new Sleeper("service", Set.of("database")));

        stack.start();
        stack.stop();

        assertThat(happened).containsExactly("start database", "start service", "stop service", "stop database");
        assertThat(shown.toString()).containsPattern("database +ready").containsPattern("service +ready");
    }

    @Test
    void a_failure_is_told_and_what_needs_it_never_starts() {
        var stack = stack(new Broken("database"), new Sleeper("service", Set.of("database")));

        assertThatThrownBy(stack::start).isInstanceOf(Refusal.class).hasMessage("no space left");

        assertThat(happened).isEmpty();
        assertThat(shown.toString()).containsPattern("database +FAILED while thinking");
    }

    @Test
    void a_killed_process_is_started_again_and_told() throws Exception {
        var sleeper = new Sleeper("kafka", Set.of());
        var changes = new AtomicInteger();
        var stack = stack(sleeper);
        stack.start();
        stack.watch(changes::incrementAndGet);
        var killed = sleeper.process().orElseThrow();

        killed.destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(() -> changes.get() == 1);
        var again = sleeper.process().orElseThrow();
        assertThat(again.pid()).isNotEqualTo(killed.pid());
        assertThat(again.isAlive()).isTrue();
        assertThat(shown.toString())
                .contains("kafka ended unexpectedly (pid " + killed.pid() + ", exit code 137)")
                .contains("(again, pid " + again.pid() + ")");
        stack.stop();
        assertThat(again.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_process_stopped_on_purpose_stays_stopped() throws Exception {
        var sleeper = new Sleeper("kafka", Set.of());
        var stack = stack(sleeper);
        stack.start();
        stack.watch(() -> happened.add("changed"));

        stack.stop();

        assertThat(happened).containsExactly("start kafka", "stop kafka");
        assertThat(sleeper.process().orElseThrow().isAlive()).isFalse();
    }

    @Test
    void pauses_between_starts_grow_to_half_a_minute() {
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 50).stream().map(Watch::pause).map(Duration::toSeconds))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    private Stack stack(Component... components) {
        children = new Children(folder);
        return new Stack(List.of(components), children, new Progress(new PrintStream(shown, true), false, 80));
    }

    private Children children;

    /** A real process that does nothing. */
    private class Sleeper implements Component {

        private final String name;
        private final Set<String> needs;
        private volatile Process process;

        Sleeper(String name, Set<String> needs) {
            this.name = name;
            this.needs = needs;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public String address() {
            return "nowhere";
        }

        @Override
        public Set<String> needs() {
            return needs;
        }

        @Override
        public void start(Step step) throws IOException {
            happened.add("start " + name);
            process = children.start(name, new ProcessBuilder("sleep", "600"), folder.resolve(name + ".log"));
        }

        @Override
        public void stop() throws IOException, InterruptedException {
            if (process != null) {
                happened.add("stop " + name);
                children.stop(name, process.toHandle());
            }
        }

        @Override
        public Optional<Process> process() {
            return Optional.ofNullable(process);
        }
    }

    private final class Broken extends Sleeper {

        Broken(String name) {
            super(name, Set.of());
        }

        @Override
        public void start(Step step) {
            step.now("thinking");
            throw new Refusal("no space left");
        }
    }
}
