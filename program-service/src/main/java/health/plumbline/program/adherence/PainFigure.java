package health.plumbline.program.adherence;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pain over reported values only, never interpolated.
 *
 * @param reports how many reports hold a number
 * @param baseline the first value reported before a session
 * @param slopePerWeek of the values before sessions; null below three of them
 * @param importantChange latest value before a session against the baseline: {@code better}, {@code worse} or
 *     {@code none}; important are 2 points or 30 % of the baseline, whichever is larger; null without two values
 */
public record PainFigure(
        int reports,
        Integer baseline,
        Integer latestBefore,
        Integer latestAfter,
        Instant latestAt,
        Double mean,
        Double slopePerWeek,
        String importantChange) {

    private static final double WEEK = Duration.ofDays(7).toSeconds();

    public static PainFigure of(List<PainReport> reported) {
        var all = reported.stream()
                .collect(Collectors.toMap(PainReport::report, r -> r, (one, same) -> one, HashMap::new))
                .values()
                .stream()
                .filter(report -> report.before() != null || report.after() != null)
                .sorted(Comparator.comparing(PainReport::at).thenComparing(PainReport::report))
                .toList();
        var before = all.stream().filter(report -> report.before() != null).toList();
        var baseline = before.isEmpty() ? null : before.get(0).before();
        var latest = last(all, PainReport::before);
        return new PainFigure(
                all.size(),
                baseline,
                latest,
                last(all, PainReport::after),
                all.isEmpty() ? null : all.get(all.size() - 1).at(),
                before.isEmpty() ? null : rounded(mean(before)),
                before.size() < 3 ? null : slope(before),
                before.size() < 2 ? null : change(baseline, latest));
    }

    private static Integer last(List<PainReport> all, Function<PainReport, Integer> which) {
        return all.stream().map(which).filter(value -> value != null).reduce(null, (one, next) -> next);
    }

    private static String change(int baseline, int latest) {
        var important = Math.max(2, 0.3 * baseline);
        if (Math.abs(latest - baseline) < important) {
            return "none";
        }
        return latest < baseline ? "better" : "worse";
    }

    private static double mean(List<PainReport> before) {
        return before.stream().mapToInt(PainReport::before).average().orElseThrow();
    }

    /** Least squares; null when all values were given at one instant. */
    private static Double slope(List<PainReport> before) {
        var start = before.get(0).at();
        var times = before.stream()
                .mapToDouble(report -> Duration.between(start, report.at()).toSeconds() / WEEK)
                .toArray();
        var meanTime = Arrays.stream(times).average().orElseThrow();
        var meanPain = mean(before);
        var up = 0.0;
        var down = 0.0;
        for (var i = 0; i < times.length; i++) {
            up += (times[i] - meanTime) * (before.get(i).before() - meanPain);
            down += (times[i] - meanTime) * (times[i] - meanTime);
        }
        return down == 0 ? null : rounded(up / down);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
