package health.plumbline.program.adherence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * {@code adherence/1.0.0}. An occurrence is one scheduled bout of one prescribed item on one local day; it closes 48
 * hours after the end of that day. The day of a release is not due, the day after is.
 */
public final class Adherence {

    public static final String DEFINITION = "adherence/1.0.0";
    static final Duration GRACE = Duration.ofHours(48);
    static final int FEWEST_DUE = 5;
    private static final double DAY_COUNTS_FROM = 0.5;

    private final List<Held> held;
    private final ZoneId zone;
    private final Instant now;
    private final Map<ItemDay, List<Performed>> performed;
    private final List<Prescribed> prescribed;
    private final Instant lastEvent;

    private record ItemDay(UUID program, UUID item, LocalDate day) {}

    private record Key(UUID session, int place) {}

    /** What became of one scheduled bout. {@code best} is null when nothing was reported for it. */
    record Occurrence(UUID item, LocalDate day, boolean held, Performed best, double credit, boolean late) {}

    public Adherence(
            List<Prescribed> prescribed, List<Performed> performed, List<Held> held, ZoneId zone, Instant now) {
        this.prescribed = prescribed;
        this.held = held;
        this.zone = zone;
        this.now = now;
        var once = performed.stream()
                .collect(Collectors.toMap(
                        p -> new Key(p.session(), p.place()), p -> p, (one, same) -> one, HashMap::new))
                .values();
        this.performed = once.stream().collect(Collectors.groupingBy(p -> new ItemDay(p.program(), p.item(), p.day())));
        this.lastEvent = once.stream()
                .map(Performed::synced)
                .filter(synced -> synced != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public Figure over(Window window) {
        return Tally.of(occurrences(window), window, zone, lastEvent);
    }

    /** One row per local day of the window with anything due, oldest first. */
    public List<DayFigure> days(Window window) {
        return occurrences(window).stream()
                .filter(occurrence -> !occurrence.held())
                .collect(Collectors.groupingBy(Occurrence::day))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(day -> DayFigure.of(day.getKey(), day.getValue()))
                .toList();
    }

    private List<Occurrence> occurrences(Window window) {
        var today = now.atZone(zone).toLocalDate();
        var all = new ArrayList<Occurrence>();
        for (var item : prescribed) {
            for (var day : Schedule.days(item, today, day -> performed.containsKey(key(item, day)))) {
                if (window.includes(day, today) && closed(day)) {
                    bouts(item, day, all);
                }
            }
        }
        return all;
    }

    /** The best reports fill the day's bouts; what is more than prescribed fills nothing else. */
    private void bouts(Prescribed item, LocalDate day, List<Occurrence> into) {
        var start = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        var isHeld = held.stream().anyMatch(pause -> pause.touches(item.program(), start, end));
        var reports = performed.getOrDefault(key(item, day), List.of()).stream()
                .sorted(Comparator.<Performed>comparingDouble(report -> -report.credit(item))
                        .thenComparing(Performed::outcome)
                        .thenComparing(Performed::session)
                        .thenComparing(Performed::place))
                .toList();
        for (var bout = 0; bout < item.timesPerDay(); bout++) {
            var best = bout < reports.size() ? reports.get(bout) : null;
            var late = best != null && best.synced() != null && best.synced().isAfter(end.plus(GRACE));
            into.add(new Occurrence(item.item(), day, isHeld, best, best == null ? 0 : best.credit(item), late));
        }
    }

    private boolean closed(LocalDate day) {
        return !day.plusDays(1).atStartOfDay(zone).toInstant().plus(GRACE).isAfter(now);
    }

    private static ItemDay key(Prescribed item, LocalDate day) {
        return new ItemDay(item.program(), item.item(), day);
    }

    /** Adds up occurrences. */
    private static final class Tally {

        static Figure of(List<Occurrence> all, Window window, ZoneId zone, Instant lastEvent) {
            var due = all.stream().filter(occurrence -> !occurrence.held()).toList();
            var n = due.size();
            var whole = count(due, o -> o.best() != null && o.credit() >= 1);
            var partly = count(due, o -> o.credit() > 0 && o.credit() < 1);
            var silent = count(due, o -> o.best() == null);
            var days = due.stream().collect(Collectors.groupingBy(Occurrence::day));
            var daysDone = (int) days.values().stream().filter(Tally::counts).count();
            var credit = due.stream().mapToDouble(Occurrence::credit).sorted().sum();
            var shown = n >= FEWEST_DUE;
            return new Figure(
                    DEFINITION,
                    window.code(),
                    zone.getId(),
                    n,
                    n - silent,
                    all.size() - n,
                    count(due, Occurrence::late),
                    whole,
                    partly,
                    n - silent - whole - partly,
                    silent,
                    shown ? rounded(credit / n) : null,
                    n > 0 ? rounded(silent / (double) n) : null,
                    days.size(),
                    daysDone,
                    shown ? rounded(daysDone / (double) days.size()) : null,
                    lastEvent);
        }

        private static boolean counts(List<Occurrence> day) {
            return day.stream().anyMatch(occurrence -> occurrence.credit() >= DAY_COUNTS_FROM);
        }

        private static int count(List<Occurrence> all, Predicate<Occurrence> which) {
            return (int) all.stream().filter(which).count();
        }

        /** Four places: sums of thirds differ in the last bits with the order, people never see so many. */
        private static double rounded(double value) {
            return Math.round(value * 10_000) / 10_000.0;
        }
    }
}
