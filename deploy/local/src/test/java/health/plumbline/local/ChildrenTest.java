package health.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void a_process_of_an_earlier_run() throws IOException {
        process = children().start("kafka", new ProcessBuilder("sleep", "600"), folder.resolve("kafka.log"));
    }

    @AfterEach
    void clean_up() {
        process.destroyForcibly();
    }

    @Test
    void a_process_that_outlived_its_launcher_is_stopped_by_the_next() throws Exception {
        assertThat(children().stopLeftovers()).containsExactly("kafka (pid " + process.pid() + ")");

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(note()).doesNotExist();
    }

    @Test
    void somebody_elses_process_that_got_the_same_number_is_left_alone() throws Exception {
        Files.writeString(note(), process.pid() + " 2020-01-01T00:00:00Z\n");

        assertThat(children().stopLeftovers()).isEmpty();

        assertThat(process.isAlive()).isTrue();
        assertThat(note()).doesNotExist();
    }

    @Test
    void a_half_written_note_stops_nobody() throws Exception {
        Files.writeString(note(), String.valueOf(process.pid()));

        assertThat(children().stopLeftovers()).isEmpty();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void a_process_that_is_gone_is_forgotten() throws Exception {
        process.destroyForcibly().waitFor();

        assertThat(children().stopLeftovers()).isEmpty();
        assertThat(note()).doesNotExist();
    }

    @Test
    void nothing_starts_once_stopping_has_begun() {
        var children = children();
        children.refuseMore();

        assertThatThrownBy(() -> children.start("late", new ProcessBuilder("sleep", "1"), folder.resolve("late.log")))
                .isInstanceOf(Children.Stopping.class);
        assertThat(folder.resolve("late.log")).doesNotExist();
    }

    @Test
    void only_one_launcher_uses_a_data_directory() throws IOException {
        try (var held = DataLock.of(folder)) {
            assertThatThrownBy(() -> DataLock.of(folder))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("already running on " + folder)
                    .hasMessageContaining(
                            "launcher pid " + ProcessHandle.current().pid());
        }
        DataLock.of(folder).close();
    }

    private Children children() {
        return new Children(folder);
    }

    private Path note() {
        return folder.resolve("kafka.pid");
    }
}
