package health.plumbline.local.keycloak;

import health.plumbline.local.Children;
import health.plumbline.local.Folders;
import health.plumbline.local.Readiness;
import health.plumbline.local.Refusal;
import health.plumbline.local.Site;
import health.plumbline.local.Step;
import health.plumbline.local.Versions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The Keycloak programs: unpacked and built for PostgreSQL once, then only read. */
final class Distribution {

    private static final String BUILDING = "keycloak-build";
    private static final List<String> MODULE_OPTIONS = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Site site;

    Distribution(Site site) {
        this.site = site;
    }

    /** @return where its programs are */
    Path prepare(Step step) throws IOException, InterruptedException {
        return site.folders().software().once("keycloak-" + Versions.of("keycloak"), draft -> {
            unpack(draft, step);
            step.now("building for PostgreSQL, once");
            build(draft);
        });
    }

    /** Java is started directly: a killed kc.sh leaves its java behind. */
    List<String> command(Path programs, Path home, int heap, String... arguments) {
        var command = new ArrayList<>(site.jdk().small(heap));
        command.addAll(MODULE_OPTIONS);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dquarkus-log-max-startup-records=10000",
                "-Dpicocli.disable.closures=true",
                "-cp",
                programs.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void build(Path draft) throws IOException, InterruptedException {
        var log = site.folders().log(BUILDING);
        // A single node needs no cluster, and health would want one more port.
        var command = command(draft, draft, 768, "build", "--db=postgres", "--cache=local", "--health-enabled=false");
        var process = site.children().start(BUILDING, new ProcessBuilder(command), log);
        while (!process.waitFor(200, TimeUnit.MILLISECONDS)) {
            if (site.children().stopping()) {
                site.children().stop(BUILDING, process.toHandle());
                throw new Children.Stopping();
            }
        }
        site.children().forget(BUILDING);
        if (process.exitValue() != 0) {
            throw new Refusal("Keycloak could not be built. The end of " + log + ":\n" + Readiness.endOf(log));
        }
    }

    private void unpack(Path folder, Step step) throws IOException {
        var archive =
                site.folders().built().resolve("keycloak/keycloak-quarkus-dist-" + Versions.of("keycloak") + ".zip");
        if (!Files.exists(archive)) {
            throw new Refusal(
                    "Keycloak's archive is missing: " + archive + "; deploy/up without --no-build fetches it");
        }
        step.now("unpacking");
        try (var zip = new ZipFile(archive.toFile())) {
            int done = 0;
            for (var entries = zip.entries(); entries.hasMoreElements(); done++) {
                if (site.children().stopping()) {
                    throw new Children.Stopping();
                }
                unpackOne(zip, entries.nextElement(), folder);
                step.percent("unpacking", 100 * done / zip.size());
            }
        }
    }

    private static void unpackOne(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var target = folder.resolve(inside).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive wants to write outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (var in = new BufferedInputStream(zip.getInputStream(entry))) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What a server writes lives with the data; what it only reads is linked from here, and our sign-in page from the checkout. */
    static void link(Path programs, Path themes, Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        for (var name : List.of("lib", "conf", "providers")) {
            link(home.resolve(name), programs.resolve(name));
        }
        link(home.resolve("themes"), themes);
    }

    private static void link(Path link, Path to) throws IOException {
        if (!Files.isSymbolicLink(link) || !Files.readSymbolicLink(link).equals(to)) {
            Folders.delete(link);
            Files.createSymbolicLink(link, to);
        }
    }
}
