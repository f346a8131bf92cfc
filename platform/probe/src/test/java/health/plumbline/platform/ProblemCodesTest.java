package health.plumbline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemCodesTest {

    private static final Path ROOT = Path.of(System.getProperty("plumbline.root", "../.."));
    private static final Pattern RAISED =
            Pattern.compile("Rejection\\s*\\.\\s*(?:conflict|invalid|unavailable)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| [0-9, ]+ \\| [a-z, ]+ \\| \\S");

    @Test
    void every_code_that_a_service_raises_is_documented_and_no_other() throws IOException {
        var section = Files.readString(ROOT.resolve("docs/problems.md")).split("## From the platform")[0];

        assertThat(found(DOCUMENTED, section)).isEqualTo(raised());
    }

    private static Set<String> raised() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(ProblemCodesTest::isSource).toList()) {
                codes.addAll(found(RAISED, Files.readString(file)));
            }
        }
        return codes;
    }

    private static boolean isSource(Path file) {
        var path = ROOT.relativize(file).toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("src/main/java/");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
