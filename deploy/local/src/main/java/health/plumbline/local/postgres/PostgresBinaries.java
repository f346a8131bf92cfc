package health.plumbline.local.postgres;

import health.plumbline.local.Refusal;
import health.plumbline.local.Software;
import health.plumbline.local.Step;
import health.plumbline.local.Versions;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs for this machine, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private static final int OWNER_MAY_RUN = 0100;
    private static final List<String> ARCHIVES = List.of(
            "/postgres-linux-x86_64.txz",
            "/postgres-linux-arm_64.txz",
            "/postgres-darwin-x86_64.txz",
            "/postgres-darwin-arm_64.txz");

    private PostgresBinaries() {}

    static Path unpack(Software software, Step step) throws IOException, InterruptedException {
        return software.once("postgresql-" + Versions.of("postgresql"), draft -> {
            step.now("unpacking");
            unpackInto(draft);
        });
    }

    private static void unpackInto(Path folder) throws IOException {
        var archive = ARCHIVES.stream()
                .map(PostgresBinaries.class::getResourceAsStream)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no PostgreSQL for this machine in deploy/local/target/lib"));
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackOne(tar, entry, folder);
            }
        }
    }

    private static void unpackOne(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive wants to write outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        var mode = (entry.getMode() & OWNER_MAY_RUN) != 0 ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
    }
}
