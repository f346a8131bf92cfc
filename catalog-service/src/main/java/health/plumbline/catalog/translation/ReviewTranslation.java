package health.plumbline.catalog.translation;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Writes down who has compared a translation with its source, and tells everybody that it may be shown. */
@ApplicationScoped
class ReviewTranslation {

    private final Translations translations;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    ReviewTranslation(Translations translations, Outbox outbox, Audit audit, Clock clock) {
        this.translations = translations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void byPerson(Source now, Translation translation, String account, String name) {
        switch (State.of(translation, now)) {
            case STALE ->
                throw Rejection.conflict(
                        "translation-stale",
                        "The English text has changed since this was translated. Translate it again, then review that.");
            case REVIEWED -> throw Rejection.conflict("translation-reviewed", "This translation is reviewed already.");
            case DRAFT -> {
                reviewed(now, translation, account, name);
                audit.record("translation-reviewed", null, KeepTranslation.about(translation.content(), translation));
            }
        }
    }

    void byTheInstallation(Source now, Translation translation, String name) {
        reviewed(now, translation, "installation", name);
        audit.recordBySystem("translation-reviewed", null, KeepTranslation.about(translation.content(), translation));
    }

    /** What was made from other words than those in force is told to nobody: there is nothing to compare it with. */
    private void reviewed(Source now, Translation translation, String account, String name) {
        var review = new Translation.Review(name, clock.instant());
        translations.review(now.owner(), translation, account, review);
        if (translation.content().source().equals(now.hash())) {
            outbox.add(new TechniqueTranslated(
                    now.technique(),
                    translation.content().language(),
                    translation.number(),
                    translation.hash(),
                    now.revision(),
                    now.hash(),
                    now.words(),
                    translation.content().words(),
                    review.by(),
                    review.at()));
        }
    }
}
