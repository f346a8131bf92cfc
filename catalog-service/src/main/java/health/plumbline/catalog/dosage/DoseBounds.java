package health.plumbline.catalog.dosage;

import health.plumbline.platform.problem.Rejection;
import java.math.BigDecimal;
import java.util.List;

/**
 * The five ascending numbers of one measure of a dose. {@code usual} is where a prescription starts; {@code low..high} is
 * recommended; outside {@code min..max} nobody may prescribe.
 */
public record DoseBounds(BigDecimal min, BigDecimal low, BigDecimal usual, BigDecimal high, BigDecimal max) {

    public DoseBounds {
        if (min == null || low == null || usual == null || high == null || max == null) {
            throw Rejection.invalid("dose-incomplete", "A dose needs its five bounds: min, low, usual, high and max");
        }
        min = plain(min);
        low = plain(low);
        usual = plain(usual);
        high = plain(high);
        max = plain(max);
        if (min.signum() < 0) {
            throw Rejection.invalid("dose-negative", "A dose is never below nothing, but min is " + min);
        }
        var all = List.of(min, low, usual, high, max);
        if (!all.equals(all.stream().sorted().toList())) {
            throw Rejection.invalid(
                    "dose-not-ascending", "The bounds of a dose ascend from min to max, but are " + all);
        }
    }

    /** @param bounds min, low, usual, high and max, in this order */
    public static DoseBounds of(List<BigDecimal> bounds) {
        if (bounds.size() != 5) {
            throw Rejection.invalid(
                    "dose-incomplete",
                    "A dose needs its five bounds: min, low, usual, high and max, but has " + bounds.size());
        }
        return new DoseBounds(bounds.get(0), bounds.get(1), bounds.get(2), bounds.get(3), bounds.get(4));
    }

    boolean countsWholeFromOne() {
        return min.compareTo(BigDecimal.ONE) >= 0
                && List.of(min, low, usual, high, max).stream().allMatch(bound -> bound.scale() <= 0);
    }

    /** One spelling per number, so that equal doses are equal and have one hash: 5.0 and 5 are 5, never 1E+1. */
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
