package health.plumbline.catalog.media;

import health.plumbline.catalog.media.picture.PictureFormat;
import health.plumbline.catalog.media.picture.Redrawing;
import health.plumbline.catalog.media.video.Film;
import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes of an upload what may be kept, or refuses it. Only so many pictures at once, so that memory is bounded. */
@ApplicationScoped
class PrepareMedia {

    private final Semaphore easels;
    private final Duration patience;

    PrepareMedia(
            @ConfigProperty(name = "plumbline.media.pictures-at-once") int picturesAtOnce,
            @ConfigProperty(name = "plumbline.media.patience") Duration patience) {
        this.easels = new Semaphore(picturesAtOnce, true);
        this.patience = patience;
    }

    /**
     * @param bench a folder for what comes up on the way and for the result
     * @throws Rejection if it cannot be kept
     */
    Prepared from(Path upload, Path bench) throws IOException {
        var kind = MediaKind.of(upload);
        return kind.isVideo() ? film(upload, bench) : picture(kind, upload, bench);
    }

    private Prepared picture(MediaKind kind, Path upload, Path bench) throws IOException {
        mustGetAnEasel();
        try {
            var file = bench.resolve("drawn");
            var drawn = Redrawing.of(PictureFormat.valueOf(kind.name()), upload, bench.resolve("bare"), file);
            return new Prepared(kind, file, hash(file), Files.size(file), drawn.width(), drawn.height(), null);
        } finally {
            easels.release();
        }
    }

    private void mustGetAnEasel() {
        try {
            if (!easels.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Rejection.unavailable(
                        "media-busy", "Many pictures arrive just now. Nothing was kept; please try again in a minute.");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(interrupted));
        }
    }

    private static Prepared film(Path upload, Path bench) throws IOException {
        var file = bench.resolve("film");
        Files.copy(upload, file);
        var seconds = BigDecimal.valueOf(Film.strip(file).seconds()).setScale(2, RoundingMode.CEILING);
        return new Prepared(MediaKind.MP4, file, hash(file), Files.size(file), null, null, seconds);
    }

    private static String hash(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var piece = new byte[8192];
            while (in.read(piece) >= 0) {
                // Reading is what feeds the digest.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
