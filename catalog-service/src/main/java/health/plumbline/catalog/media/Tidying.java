package health.plumbline.catalog.media;

import health.plumbline.catalog.media.store.MediaKey;
import health.plumbline.catalog.media.store.MediaStore;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Throws away bytes that nothing of the clinic needs any more. */
@ApplicationScoped
class Tidying {

    private final Media media;
    private final MediaStore store;
    private final CurrentClinic clinic;

    Tidying(Media media, MediaStore store, CurrentClinic clinic) {
        this.media = media;
        this.store = store;
        this.clinic = clinic;
    }

    /** In a transaction of its own, after that of the row: a row without its bytes would be worse than the reverse. */
    void forget(String hash) {
        QuarkusTransaction.requiringNew().run(() -> {
            media.lock();
            if (!media.needs(hash)) {
                delete(new MediaKey(clinic.id(), hash));
            }
        });
    }

    /** The same after something went wrong, which is what the caller is to hear of. */
    void afterwards(String hash, RuntimeException wrong) {
        try {
            forget(hash);
        } catch (RuntimeException also) {
            wrong.addSuppressed(also);
        }
    }

    private void delete(MediaKey key) {
        try {
            store.delete(key);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
