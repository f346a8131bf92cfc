package health.plumbline.load;

import org.HdrHistogram.Histogram;

/**
 * One line of the result.
 *
 * @param wanted what was asked for, in the same unit
 */
record Figure(String what, double measured, String unit, String wanted) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** @param times in nanoseconds */
    static Figure percentile(String what, Histogram times, double percentile, String wanted) {
        var name = "%s, P%.0f of %,d".formatted(what, percentile, times.getTotalCount());
        return new Figure(name, times.getValueAtPercentile(percentile) / NANOS_PER_MILLI, "ms", wanted);
    }

    @Override
    public String toString() {
        return "%-70s %10.2f %-6s (asked for: %s)".formatted(what, measured, unit, wanted);
    }
}
