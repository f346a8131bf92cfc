package health.plumbline.catalog.dosage;

import health.plumbline.platform.problem.Rejection;
import java.math.BigDecimal;
import java.util.List;

/** From how much to how much; one number where both are the same. */
public record Span(BigDecimal from, BigDecimal to) {

    public Span {
        if (from == null || to == null) {
            throw Rejection.invalid("dose-incomplete", "It is one number, or two: from and to");
        }
        from = DoseBounds.plain(from);
        to = DoseBounds.plain(to);
        if (from.signum() < 0) {
            throw Rejection.invalid("dose-negative", "A dose is never below nothing, but this begins at " + from);
        }
        if (from.compareTo(to) > 0) {
            throw Rejection.invalid("dose-not-ascending", "It goes from %s down to %s".formatted(from, to));
        }
    }

    /** @param numbers one, or two: from and to */
    public static Span of(List<BigDecimal> numbers) {
        if (numbers.isEmpty() || numbers.size() > 2) {
            throw Rejection.invalid("dose-incomplete", "It is one number, or two: from and to");
        }
        return new Span(numbers.get(0), numbers.get(numbers.size() - 1));
    }

    boolean within(DoseBounds bounds) {
        return from.compareTo(bounds.min()) >= 0 && to.compareTo(bounds.max()) <= 0;
    }

    boolean whole() {
        return from.scale() <= 0 && to.scale() <= 0;
    }

    @Override
    public String toString() {
        return from.equals(to) ? from.toPlainString() : from.toPlainString() + " to " + to.toPlainString();
    }
}
