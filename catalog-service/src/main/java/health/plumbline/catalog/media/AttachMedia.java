package health.plumbline.catalog.media;

import health.plumbline.catalog.media.store.MediaKey;
import health.plumbline.catalog.media.store.MediaStore;
import health.plumbline.catalog.technique.TechniqueOwner;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps an upload that was prepared: its bytes in the store, then its row. */
@ApplicationScoped
class AttachMedia {

    private static final Logger LOG = Logger.getLogger(AttachMedia.class);

    private final TechniqueOwner techniques;
    private final Media media;
    private final MediaStore store;
    private final Allowance allowance;
    private final Tidying tidying;
    private final Audit audit;
    private final CurrentClinic clinic;
    private final Clock clock;

    AttachMedia(
            TechniqueOwner techniques,
            Media media,
            MediaStore store,
            Allowance allowance,
            Tidying tidying,
            Audit audit,
            CurrentClinic clinic,
            Clock clock) {
        this.techniques = techniques;
        this.media = media;
        this.store = store;
        this.allowance = allowance;
        this.tidying = tidying;
        this.audit = audit;
        this.clinic = clinic;
        this.clock = clock;
    }

    Medium to(String technique, Prepared prepared, AlternativeText alternative) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> keep(technique, prepared, alternative));
        } catch (RuntimeException refused) {
            // The bytes may be there without a row that needs them.
            tidying.afterwards(prepared.hash(), refused);
            throw refused;
        }
    }

    private Medium keep(String technique, Prepared prepared, AlternativeText alternative) {
        techniques.mustBeTheClinics(technique);
        media.lock();
        allowance.mustHold(prepared, media.of(technique), media.held());
        put(new MediaKey(clinic.id(), prepared.hash()), prepared.file());
        var medium = new Medium(UUID.randomUUID(), technique, prepared, alternative, clock.instant());
        media.add(medium);
        audit.record("media-added", null, technique + "/" + medium.id());
        return medium;
    }

    private void put(MediaKey key, Path file) {
        try {
            store.put(key, file);
        } catch (IOException failed) {
            LOG.error("The media store takes nothing", failed);
            throw Rejection.unavailable(
                    "media-unavailable", "This cannot be kept just now. Nothing was changed; please try again later.");
        }
    }
}
