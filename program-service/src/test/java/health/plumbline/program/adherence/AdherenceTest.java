package health.plumbline.program.adherence;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.program.adherence.Performed.Outcome;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdherenceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final UUID PROGRAM = new UUID(0, 1);
    private static final UUID ITEM = new UUID(0, 2);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    /** 10 repetitions once a day, every day, due from Monday on. */
    private final Prescribed daily = new Prescribed(PROGRAM, ITEM, MONDAY, null, 1, 7, null, 10, 0);

    private final List<Performed> performed = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    @Test
    void an_occurrence_closes_48_hours_after_the_end_of_its_day() {
        assertThat(over(daily, Instant.parse("2026-11-04T23:59:59Z")).due()).isZero();
        assertThat(over(daily, Instant.parse("2026-11-05T00:00:00Z")).due()).isEqualTo(1);
    }

    @Test
    void a_ratio_below_five_due_is_hidden_and_the_counts_are_not() {
        done(MONDAY, 10);

        var four = over(daily, midnightAfter(4));
        var five = over(daily, midnightAfter(5));

        assertThat(four.due()).isEqualTo(4);
        assertThat(four.ratio()).isNull();
        assertThat(four.dayRatio()).isNull();
        assertThat(five.ratio()).isEqualTo(0.2);
        assertThat(five.noReport()).isEqualTo(4);
        assertThat(five.noReportShare()).isEqualTo(0.8);
    }

    @Test
    void half_done_is_half_a_credit_and_more_than_prescribed_is_one() {
        done(MONDAY, 5);
        done(MONDAY.plusDays(1), 25);

        var figure = over(daily, midnightAfter(5));

        assertThat(figure.ratio()).isEqualTo(0.3);
        assertThat(figure.done()).isEqualTo(1);
        assertThat(figure.partly()).isEqualTo(1);
        assertThat(figure.daysDone()).isEqualTo(2);
    }

    @Test
    void a_second_bout_on_one_day_fills_no_other_day() {
        done(MONDAY, 10);
        done(MONDAY, 10);

        assertThat(over(daily, midnightAfter(5)).ratio()).isEqualTo(0.2);
    }

    @Test
    void declined_is_reported_and_earns_nothing() {
        report(MONDAY, null, Outcome.SKIPPED);

        var figure = over(daily, midnightAfter(5));

        assertThat(figure.declined()).isEqualTo(1);
        assertThat(figure.reported()).isEqualTo(1);
        assertThat(figure.ratio()).isZero();
    }

    @Test
    void what_is_held_is_not_due() {
        held.add(new Held(PROGRAM, Instant.parse("2026-11-03T12:00:00Z"), Instant.parse("2026-11-04T12:00:00Z")));

        var figure = over(daily, midnightAfter(7));

        assertThat(figure.due()).isEqualTo(5);
        assertThat(figure.held()).isEqualTo(2);
    }

    @Test
    void a_hold_of_another_program_changes_nothing() {
        held.add(new Held(new UUID(0, 9), Instant.parse("2026-11-03T12:00:00Z"), null));

        assertThat(over(daily, midnightAfter(7)).due()).isEqualTo(7);
    }

    @Test
    void named_weekdays_are_due_on_those_days_only() {
        var mondays = new Prescribed(PROGRAM, ITEM, MONDAY, null, 2, 1, Set.of(DayOfWeek.MONDAY), 10, 0);

        assertThat(over(mondays, midnightAfter(14)).due()).isEqualTo(4);
    }

    @Test
    void days_of_the_patients_choice_are_those_that_were_used_and_else_the_last_of_the_week() {
        var thrice = new Prescribed(PROGRAM, ITEM, MONDAY, null, 1, 3, null, 10, 0);
        done(MONDAY.plusDays(1), 10);

        assertThat(over(thrice, midnightAfter(5)).due()).isEqualTo(1);
        assertThat(over(thrice, midnightAfter(7)).due()).isEqualTo(3);
        assertThat(over(thrice, midnightAfter(7)).done()).isEqualTo(1);
    }

    @Test
    void a_day_more_than_prescribed_does_not_count() {
        var once = new Prescribed(PROGRAM, ITEM, MONDAY, null, 1, 1, null, 10, 0);
        done(MONDAY, 10);
        done(MONDAY.plusDays(2), 10);

        var figure = over(once, midnightAfter(14));

        assertThat(figure.due()).isEqualTo(2);
        assertThat(figure.done()).isEqualTo(1);
    }

    @Test
    void nothing_is_due_after_the_end() {
        var ended = new Prescribed(PROGRAM, ITEM, MONDAY, MONDAY.plusDays(6), 1, 7, null, 10, 0);

        assertThat(over(ended, midnightAfter(20)).due()).isEqualTo(6);
    }

    @Test
    void the_window_looks_back_over_local_days() {
        var adherence = new Adherence(List.of(daily), performed, held, LONDON, midnightAfter(20));

        // Of the last 7 days, 3 are not closed yet.
        assertThat(adherence.over(Window.LAST_7_DAYS).due()).isEqualTo(4);
        assertThat(adherence.over(Window.WHOLE_PROGRAM).due()).isEqualTo(20);
    }

    @Test
    void a_report_that_came_late_counts_and_is_marked() {
        performed.add(new Performed(
                UUID.randomUUID(),
                0,
                PROGRAM,
                ITEM,
                MONDAY,
                10,
                null,
                Outcome.DONE,
                Instant.parse("2026-11-07T08:00:00Z")));

        var figure = over(daily, midnightAfter(5));

        assertThat(figure.done()).isEqualTo(1);
        assertThat(figure.late()).isEqualTo(1);
    }

    @Test
    void the_day_the_clocks_go_back_is_one_day() {
        var october = new Prescribed(PROGRAM, ITEM, LocalDate.of(2026, 10, 24), null, 1, 7, null, 10, 0);

        var figure = new Adherence(List.of(october), performed, held, LONDON, Instant.parse("2026-10-31T00:00:00Z"))
                .over(Window.WHOLE_PROGRAM);

        assertThat(figure.due()).isEqualTo(5);
    }

    @Test
    void a_figure_says_what_it_is() {
        done(MONDAY, 10);

        var figure = over(daily, midnightAfter(5));

        assertThat(figure.definition()).isEqualTo("adherence/1.0.0");
        assertThat(figure.window()).isEqualTo("whole");
        assertThat(figure.zone()).isEqualTo("Europe/London");
        assertThat(figure.lastEventAt()).isEqualTo(MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }

    private Figure over(Prescribed prescribed, Instant now) {
        return new Adherence(List.of(prescribed), performed, held, LONDON, now).over(Window.WHOLE_PROGRAM);
    }

    /** The instant at which the n-th day since Monday is closed. */
    private static Instant midnightAfter(int days) {
        return MONDAY.plusDays(days + 2L).atStartOfDay(LONDON).toInstant();
    }

    private void done(LocalDate day, int repetitions) {
        report(day, repetitions, Outcome.DONE);
    }

    private void report(LocalDate day, Integer repetitions, Outcome outcome) {
        performed.add(new Performed(
                UUID.randomUUID(),
                0,
                PROGRAM,
                ITEM,
                day,
                repetitions,
                null,
                outcome,
                day.atTime(9, 0).toInstant(ZoneOffset.UTC)));
    }
}
