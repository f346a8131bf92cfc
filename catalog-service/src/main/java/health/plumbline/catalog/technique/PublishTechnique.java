package health.plumbline.catalog.technique;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Published.Outcome;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.seal.ContentHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes content the next revision of a technique of the current clinic, unless it says what the current one says. */
@ApplicationScoped
public class PublishTechnique {

    private static final String ACT = "technique-published";

    private final Techniques techniques;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    PublishTechnique(Techniques techniques, Outbox outbox, Audit audit, ObjectMapper json, Clock clock) {
        this.techniques = techniques;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** By the service itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Published from(TechniqueContent content) {
        var published = published(content, null);
        if (published.outcome() != Outcome.UNCHANGED) {
            audit.recordBySystem(ACT, null, content.technique() + "/" + published.revision());
        }
        return published;
    }

    /**
     * By whoever is signed in.
     *
     * @param origin what a new technique was copied from, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Published byPerson(TechniqueContent content, Origin origin) {
        var published = published(content, origin);
        if (published.outcome() != Outcome.UNCHANGED) {
            audit.record(ACT, null, content.technique() + "/" + published.revision());
        }
        return published;
    }

    private Published published(TechniqueContent content, Origin origin) {
        var hash = ContentHash.of(json.valueToTree(content));
        var known = techniques.own(content.technique());
        if (known.flatMap(techniques::currentHash).filter(hash::equals).isPresent()) {
            return new Published(Outcome.UNCHANGED, known.get().revision());
        }
        var technique = known.orElseGet(() -> new Technique(content.technique(), origin));
        var number = technique.revise();
        if (known.isEmpty()) {
            techniques.add(technique);
        }
        techniques.keep(technique, content, hash, clock.instant());
        outbox.add(new TechniquePublished(number, hash, content));
        return new Published(known.isPresent() ? Outcome.CHANGED : Outcome.ADDED, number);
    }
}
