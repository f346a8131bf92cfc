package health.plumbline.catalog.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What a killed process was working on: no request will ever take it away. */
@ApplicationScoped
class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);

    /** No upload takes as long; what is younger may be another instance's. */
    private static final Duration ABANDONED = Duration.ofHours(2);

    private final Path directory;
    private final Clock clock;

    Leftovers(@ConfigProperty(name = "plumbline.media.directory") Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    void clear(@Observes StartupEvent start) {
        for (var place : List.of("arriving", "benches")) {
            try {
                clear(directory.resolve(place));
            } catch (IOException failed) {
                LOG.warn("What was left of old uploads could not be cleared", failed);
            }
        }
    }

    private void clear(Path place) throws IOException {
        if (Files.notExists(place)) {
            return;
        }
        var before = clock.instant().minus(ABANDONED);
        try (var all = Files.walk(place)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!one.equals(place) && isOlder(one, before)) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static boolean isOlder(Path one, Instant before) throws IOException {
        return Files.getLastModifiedTime(one).toInstant().isBefore(before);
    }
}
