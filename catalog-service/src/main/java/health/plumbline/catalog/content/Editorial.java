package health.plumbline.catalog.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Our own rule about when content is looked at again: {@code catalog/editorial.yaml}.
 *
 * @param adopted the day from which the core content of this release counts as looked at
 */
public record Editorial(LocalDate adopted, int reviewEveryMonths) {

    /** How the ids of a clinic's own content begin. */
    private static final String OWN = "own-";

    public Editorial {
        if (adopted == null || reviewEveryMonths < 1) {
            throw new IllegalArgumentException("The editorial rule needs a day and an interval");
        }
    }

    public LocalDate coreReviewDue() {
        return adopted.plusMonths(reviewEveryMonths);
    }

    /** @param publishedAt when the revision was; its clinic looked at it then */
    public LocalDate reviewDue(String id, Instant publishedAt) {
        return id.startsWith(OWN)
                ? LocalDate.ofInstant(publishedAt, ZoneOffset.UTC).plusMonths(reviewEveryMonths)
                : coreReviewDue();
    }
}
