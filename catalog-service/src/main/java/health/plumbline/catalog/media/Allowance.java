package health.plumbline.catalog.media;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a clinic and a technique may have. */
@ApplicationScoped
class Allowance {

    static final int PICTURES_OF_A_TECHNIQUE = 8;

    private final long items;
    private final long bytes;

    Allowance(
            @ConfigProperty(name = "plumbline.media.items-per-clinic") long items,
            @ConfigProperty(name = "plumbline.media.bytes-per-clinic") MemorySize bytes) {
        this.items = items;
        this.bytes = bytes.asLongValue();
    }

    /** @throws Rejection if one more is too many */
    void mustHold(Prepared more, List<Medium> ofTheTechnique, Media.Held ofTheClinic) {
        if (ofTheTechnique.stream().anyMatch(one -> one.hash().equals(more.hash()))) {
            throw Rejection.conflict("media-exists", "The technique has exactly this already. Nothing was added.");
        }
        long alike = ofTheTechnique.stream()
                .filter(one -> one.kind().isVideo() == more.kind().isVideo())
                .count();
        if (alike >= (more.kind().isVideo() ? 1 : PICTURES_OF_A_TECHNIQUE)) {
            throw Rejection.conflict(
                    "technique-media-full",
                    "A technique has at most %d pictures and one video. Remove one first."
                            .formatted(PICTURES_OF_A_TECHNIQUE));
        }
        if (ofTheClinic.items() >= items || ofTheClinic.bytes() + more.bytes() > bytes) {
            throw Rejection.conflict(
                    "media-quota-reached",
                    "The clinic has used up its room for pictures and videos (%d of %d; %d of %d MB). Remove some that are not needed."
                            .formatted(ofTheClinic.items(), items, ofTheClinic.bytes() >> 20, bytes >> 20));
        }
    }
}
