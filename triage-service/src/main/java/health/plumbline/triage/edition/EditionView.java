package health.plumbline.triage.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * An edition as it is told.
 *
 * @param inForce whether new screenings are begun with it
 * @param counts whether screenings that were made with it still count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditionView(
        String version,
        Named instrument,
        Named ruleset,
        Instant publishedAt,
        boolean inForce,
        boolean counts,
        Instant withdrawnAt,
        String withdrawnWhy) {

    /** @param hash of its whole content */
    public record Named(String id, String hash) {}

    /** @param all highest version first */
    public static List<EditionView> of(List<Published> all) {
        return all.stream().map(edition -> of(edition, all)).toList();
    }

    private static EditionView of(Published edition, List<Published> all) {
        return new EditionView(
                edition.version(),
                new Named(edition.instrument(), edition.instrumentHash()),
                new Named(edition.ruleset().toString(), edition.rulesetHash()),
                edition.publishedAt(),
                Editions.inForce(all).filter(edition::equals).isPresent(),
                Editions.counts(edition, all),
                edition.withdrawnAt(),
                edition.withdrawnWhy());
    }
}
