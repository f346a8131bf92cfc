package health.plumbline.catalog.translation;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Published.Outcome;
import health.plumbline.catalog.content.TranslationContent;
import health.plumbline.catalog.content.TranslationEntry;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.seal.ContentHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes what somebody wrote the newest translation of a technique, unless it says what that one says. */
@ApplicationScoped
public class KeepTranslation {

    private static final String FILES = "installation";

    private final Translations translations;
    private final ReviewTranslation review;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    KeepTranslation(Translations translations, ReviewTranslation review, Audit audit, ObjectMapper json, Clock clock) {
        this.translations = translations;
        this.review = review;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** From a file of the installation, which says itself who has reviewed it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Published from(TranslationEntry entry) {
        var content = entry.content();
        var source = translations.current(content.technique());
        var known = newest(content);
        var same = known.filter(newest -> newest.hash().equals(hash(content)));
        var kept = same.orElseGet(() -> keep(content, source, known, FILES));
        audited(same, content, kept);
        var reviewed = entry.reviewedBy() != null && kept.review() == null;
        if (reviewed) {
            review.byTheInstallation(source, kept, entry.reviewedBy());
        }
        if (known.isEmpty()) {
            return new Published(Outcome.ADDED, kept.number());
        }
        return new Published(same.isEmpty() || reviewed ? Outcome.CHANGED : Outcome.UNCHANGED, kept.number());
    }

    /** By a person, from the source they looked at. */
    Translation by(String account, TranslationContent content, Source source) {
        var known = newest(content);
        var same = known.filter(newest -> newest.hash().equals(hash(content)));
        if (same.isPresent()) {
            return same.get();
        }
        var kept = keep(content, source, known, account);
        audit.record("translation-written", null, about(content, kept));
        return kept;
    }

    private Translation keep(TranslationContent content, Source source, Optional<Translation> known, String by) {
        var number = known.map(Translation::number).orElse(0) + 1;
        var kept = new Translation(number, hash(content), source.revision(), content, null);
        translations.keep(kept, by, clock.instant());
        return kept;
    }

    private void audited(Optional<Translation> same, TranslationContent content, Translation kept) {
        if (same.isEmpty()) {
            audit.recordBySystem("translation-written", null, about(content, kept));
        }
    }

    private Optional<Translation> newest(TranslationContent content) {
        List<Translation> known = translations.of(content.technique(), content.language());
        return known.stream().findFirst();
    }

    private String hash(TranslationContent content) {
        return ContentHash.of(json.valueToTree(content));
    }

    static String about(TranslationContent content, Translation kept) {
        return content.technique() + "/" + content.language() + "/" + kept.number();
    }
}
