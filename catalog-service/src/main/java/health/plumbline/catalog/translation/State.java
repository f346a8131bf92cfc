package health.plumbline.catalog.translation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a translation stands. */
enum State {
    /** Nobody who is named has compared it with the English words. */
    DRAFT,
    REVIEWED,
    /** The English words have changed since. */
    STALE;

    /** @param translation the newest of its language */
    static State of(Translation translation, Source now) {
        if (!translation.content().source().equals(now.hash())) {
            return STALE;
        }
        return translation.review() == null ? DRAFT : REVIEWED;
    }

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
