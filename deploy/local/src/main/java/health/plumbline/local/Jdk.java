package health.plumbline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A Java installation that can run the stack's processes. */
public record Jdk(Path home, int version) {

    static final int OLDEST = 17;

    /**
     * The start of a command for a process that is one of many on a small machine. Without the second compiler a
     * process is ready after about half the work and holds less memory; see {@code --help} for runs where lasting
     * speed counts more.
     *
     * @param heap mebibytes
     */
    public List<String> small(int heap) {
        return List.of(
                home.resolve("bin/java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /** The newest on this machine: newer ones start the services markedly faster. */
    static Jdk newest() {
        return candidates()
                .map(Jdk::at)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.version() >= OLDEST)
                .max(Comparator.comparingInt(Jdk::version))
                .orElseThrow(() ->
                        new Refusal("No Java " + OLDEST + " or newer was found; set JAVA_HOME or use --java HOME"));
    }

    static Jdk chosen(Path home) {
        var jdk = at(home).orElseThrow(() -> new Refusal("There is no Java in " + home));
        if (jdk.version() < OLDEST) {
            throw new Refusal(
                    "Java " + jdk.version() + " in " + home + " is too old; " + OLDEST + " or newer is needed");
        }
        return jdk;
    }

    static Optional<Jdk> at(Path home) {
        var release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isRegularFile(release)) {
            return Optional.empty();
        }
        var facts = new Properties();
        try (var in = Files.newBufferedReader(release)) {
            facts.load(in);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        var version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
        try {
            return Optional.of(new Jdk(home.toRealPath(), Integer.parseInt(version.split("[.\\-+_]")[0])));
        } catch (IOException | NumberFormatException notOne) {
            return Optional.empty();
        }
    }

    private static Stream<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        Stream.of(System.getenv("JAVA_HOME"), System.getProperty("java.home"))
                .filter(Objects::nonNull)
                .map(Path::of)
                .forEach(homes::add);
        homes.addAll(inside(Path.of("/usr/lib/jvm")));
        homes.addAll(inside(Path.of(System.getProperty("user.home"), ".sdkman/candidates/java")));
        inside(Path.of("/Library/Java/JavaVirtualMachines"))
                .forEach(found -> homes.add(found.resolve("Contents/Home")));
        return homes.stream();
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.list(folder)) {
            return found.toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
