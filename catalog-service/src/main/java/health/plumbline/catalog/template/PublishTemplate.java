package health.plumbline.catalog.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Published.Outcome;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.technique.Origin;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.seal.ContentHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes content the next revision of a template of the current clinic, unless it says what the current one says. */
@ApplicationScoped
public class PublishTemplate {

    private static final String ACT = "template-published";

    private final Templates templates;
    private final Outbox outbox;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    PublishTemplate(Templates templates, Outbox outbox, Audit audit, ObjectMapper json, Clock clock) {
        this.templates = templates;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** By the service itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Published from(TemplateContent content) {
        var published = published(content, null);
        if (published.outcome() != Outcome.UNCHANGED) {
            audit.recordBySystem(ACT, null, content.template() + "/" + published.revision());
        }
        return published;
    }

    /**
     * By whoever is signed in.
     *
     * @param origin what a new template was copied from, or null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Published byPerson(TemplateContent content, Origin origin) {
        var published = published(content, origin);
        if (published.outcome() != Outcome.UNCHANGED) {
            audit.record(ACT, null, content.template() + "/" + published.revision());
        }
        return published;
    }

    private Published published(TemplateContent content, Origin origin) {
        var hash = ContentHash.of(json.valueToTree(content));
        var known = templates.own(content.template());
        if (known.flatMap(templates::currentHash).filter(hash::equals).isPresent()) {
            return new Published(Outcome.UNCHANGED, known.get().revision());
        }
        var template = known.orElseGet(() -> new Template(content.template(), origin));
        var number = template.revise();
        if (known.isEmpty()) {
            templates.add(template);
        }
        templates.keep(template, content, hash, clock.instant());
        outbox.add(new TemplatePublished(number, hash, content));
        return new Published(known.isPresent() ? Outcome.CHANGED : Outcome.ADDED, number);
    }
}
