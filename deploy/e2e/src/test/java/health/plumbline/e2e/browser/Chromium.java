package health.plumbline.e2e.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The browser of this machine. */
final class Chromium {

    static final String HOW_TO_INSTALL =
            "no Chromium on this machine; install it (Debian, Ubuntu: apt-get install chromium)"
                    + " or name its executable in CHROMIUM";
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    static Optional<Path> find() {
        var given = System.getenv("CHROMIUM");
        if (given != null && !given.isEmpty()) {
            return Optional.of(Path.of(given)).filter(Files::isExecutable);
        }
        for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            for (var name : NAMES) {
                var file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    static boolean required() {
        return "1".equals(System.getenv("PLUMBLINE_REQUIRE_BROWSER"));
    }
}
