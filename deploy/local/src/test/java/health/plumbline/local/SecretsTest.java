package health.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_stays_the_same_over_restarts() throws IOException {
        var first = new Secrets(file()).of("program_app");

        assertThat(new Secrets(file()).of("program_app")).isEqualTo(first).matches("[0-9a-f]{64}");
    }

    @Test
    void a_name_added_later_leaves_the_others_alone() throws IOException {
        var first = new Secrets(file()).of("program_app");
        var second = new Secrets(file()).of("program_owner");

        assertThat(second).isNotEqualTo(first);
        assertThat(new Secrets(file()).of("program_app")).isEqualTo(first);
    }

    @Test
    void another_data_directory_has_other_secrets() throws IOException {
        assertThat(new Secrets(folder.resolve("a")).of("x")).isNotEqualTo(new Secrets(folder.resolve("b")).of("x"));
    }

    @Test
    void only_the_owner_can_read_them() throws IOException {
        new Secrets(file()).of("program_app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    private Path file() {
        return folder.resolve("secrets.properties");
    }
}
