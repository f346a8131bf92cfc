package health.plumbline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OptionsTest {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void nothing_asked_means_the_usual() {
        var options = parse(Map.of());

        assertThat(options.data()).isEqualTo(Path.of("/checkout/deploy/local/data"));
        assertThat(options.stack()).isEqualTo(Path.of("/checkout/deploy/local/target/stack.json"));
        assertThat(options.ports().url(Port.WORKSPACE)).isEqualTo("http://localhost:8080");
        assertThat(options.fresh()).isFalse();
        assertThat(options.demo()).isTrue();
    }

    @Test
    void a_flag_wins_over_the_environment_and_the_environment_over_the_offset() {
        var environment = Map.of(
                "PLUMBLINE_PORT_PORTAL", "9501", "PLUMBLINE_PORT_CATALOG", "9502", "PLUMBLINE_PORT_OFFSET", "100");
        var ports = parse(environment, "--port", "portal=9600").ports();

        assertThat(ports.of(Port.PORTAL)).isEqualTo(9600);
        assertThat(ports.of(Port.CATALOG)).isEqualTo(9502);
        assertThat(ports.of(Port.WORKSPACE)).isEqualTo(8180);
    }

    @Test
    void another_data_directory_has_its_own_stack_file() {
        assertThat(parse(Map.of(), "--data", "/tmp/other").stack()).isEqualTo(Path.of("/tmp/other/stack.json"));
        assertThat(parse(Map.of(), "--data", "/tmp/other", "--stack", "/tmp/s.json")
                        .stack())
                .isEqualTo(Path.of("/tmp/s.json"));
    }

    @Test
    void infrastructure_alone_has_nothing_to_show_demo_data_in() {
        var options = parse(Map.of(), "--only", "infrastructure");

        assertThat(options.infrastructureOnly()).isTrue();
        assertThat(options.demo()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--wrong          | Unknown option --wrong",
                "--port           | --port wants a value",
                "--port=          | Unknown option --port=",
                "--port moon=1    | There is no port called 'moon'",
                "--port portal    | --port wants NAME=NUMBER",
                "--port portal=x  | --port portal wants a number, not 'x'",
                "--only services  | --only knows 'infrastructure'",
            })
    void what_cannot_be_understood_is_named(String line, String message) {
        assertThatThrownBy(() -> parse(Map.of(), line.strip().split(" ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(message.strip());
    }

    @ParameterizedTest
    @EnumSource
    void the_help_names_every_port_with_its_usual_number(Port port) throws IOException {
        assertThat(Launcher.help()).containsPattern("\\b" + port.word() + " +" + port.usual() + "\\b");
    }

    @ParameterizedTest
    @CsvSource({"--fresh", "--no-demo", "--only", "--data", "--stack", "--java", "--port", "--port-offset", "--help"})
    void the_help_names_every_option(String flag) throws IOException {
        assertThat(Launcher.help()).contains("  " + flag + " ");
    }

    private static Options parse(Map<String, String> environment, String... arguments) {
        return Options.parse(ROOT, List.of(arguments), environment);
    }
}
