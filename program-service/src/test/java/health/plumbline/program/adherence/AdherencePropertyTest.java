package health.plumbline.program.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.adherence.Performed.Outcome;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What must hold for any history at all. */
class AdherencePropertyTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/London"),
            ZoneId.of("Pacific/Auckland"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Asia/Kathmandu"));

    private record History(
            List<Prescribed> prescribed, List<Performed> performed, List<Held> held, ZoneId zone, Instant now) {

        Figure over(Window window) {
            return new Adherence(prescribed, performed, held, zone, now).over(window);
        }

        /** The same events in another order, some of them twice or more. */
        History shuffled(Random random) {
            var again = new ArrayList<>(performed);
            for (var copies = random.nextInt(performed.size() + 1); copies > 0; copies--) {
                again.add(performed.get(random.nextInt(performed.size())));
            }
            return new History(mixed(prescribed, random), mixed(again, random), mixed(held, random), zone, now);
        }

        private static <T> List<T> mixed(List<T> list, Random random) {
            var copy = new ArrayList<>(list);
            Collections.shuffle(copy, random);
            return copy;
        }
    }

    @Test
    void the_same_events_in_any_order_with_duplicates_give_the_same_figures() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var history = history(random);
            for (var window : Window.values()) {
                var figure = history.over(window);
                for (var again = 0; again < 4; again++) {
                    assertThat(history.shuffled(random).over(window))
                            .as("seed %d, %s", seed, window)
                            .isEqualTo(figure);
                }
            }
        }
    }

    @Test
    void every_figure_adds_up() {
        for (var seed = 0; seed < 500; seed++) {
            var figure = history(new Random(seed)).over(Window.WHOLE_PROGRAM);

            assertThat(figure.done() + figure.partly() + figure.declined() + figure.noReport())
                    .isEqualTo(figure.due());
            assertThat(figure.reported()).isEqualTo(figure.due() - figure.noReport());
            assertThat(figure.daysDone()).isLessThanOrEqualTo(figure.daysDue());
            assertThat(figure.ratio() == null).isEqualTo(figure.due() < 5);
            if (figure.ratio() != null) {
                assertThat(figure.ratio()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void one_more_report_never_lowers_a_figure_nor_changes_what_is_due_on_fixed_days() {
        for (var seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var history = history(random);
            var item = history.prescribed().get(0);
            var more = new ArrayList<>(history.performed());
            more.add(new Performed(
                    UUID.randomUUID(),
                    0,
                    item.program(),
                    item.item(),
                    item.from().plusDays(random.nextInt(30)),
                    item.repetitions(),
                    item.seconds(),
                    Outcome.DONE,
                    history.now()));
            var before = history.over(Window.WHOLE_PROGRAM);
            var after = new History(history.prescribed(), more, history.held(), history.zone(), history.now())
                    .over(Window.WHOLE_PROGRAM);

            if (item.weekdays() != null || item.daysPerWeek() == 7) {
                assertThat(after.due()).as("seed %d", seed).isEqualTo(before.due());
                assertThat(after.done()).isGreaterThanOrEqualTo(before.done());
            }
        }
    }

    private static History history(Random random) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var prescribed = IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(item -> prescribed(random, item))
                .toList();
        var performed = IntStream.range(0, 1 + random.nextInt(80))
                .mapToObj(session -> performed(random, prescribed.get(random.nextInt(prescribed.size()))))
                .toList();
        var held = IntStream.range(0, random.nextInt(3))
                .mapToObj(hold -> held(random))
                .toList();
        var now = START.plusDays(random.nextInt(60))
                .atStartOfDay(zone)
                .toInstant()
                .plusSeconds(random.nextInt(86_400));
        return new History(prescribed, performed, held, zone, now);
    }

    private static Prescribed prescribed(Random random, int item) {
        var from = START.plusDays(random.nextInt(10));
        var until = random.nextInt(3) == 0 ? from.plusDays(1 + random.nextInt(40)) : null;
        var counts = random.nextBoolean();
        var weekdays =
                random.nextInt(3) == 0 ? EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.FRIDAY) : null;
        return new Prescribed(
                new UUID(7, item / 2),
                new UUID(8, item),
                from,
                until,
                1 + random.nextInt(3),
                1 + random.nextInt(7),
                weekdays,
                counts ? 3 + random.nextInt(10) : 0,
                counts ? 0 : 30 * (1 + random.nextInt(10)));
    }

    private static Performed performed(Random random, Prescribed item) {
        var day = START.plusDays(random.nextInt(60));
        return new Performed(
                new UUID(random.nextLong(), random.nextLong()),
                random.nextInt(3),
                item.program(),
                item.item(),
                day,
                random.nextBoolean() ? null : random.nextInt(15),
                random.nextBoolean() ? null : random.nextInt(400),
                Outcome.values()[random.nextInt(4)],
                random.nextInt(5) == 0
                        ? null
                        : day.plusDays(random.nextInt(6)).atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private static Held held(Random random) {
        var from = START.plusDays(random.nextInt(50)).atTime(15, 0).toInstant(ZoneOffset.UTC);
        var until = random.nextBoolean() ? null : from.plusSeconds(random.nextInt(500_000));
        return new Held(random.nextBoolean() ? null : new UUID(7, random.nextInt(2)), from, until);
    }
}
