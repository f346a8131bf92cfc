package health.plumbline.program.authoring;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The days of a week to choose from. */
final class Weekdays {

    private Weekdays() {}

    static List<BuilderView.Weekday> of(Set<DayOfWeek> chosen) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new BuilderView.Weekday(
                        day.name(),
                        day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        chosen != null && chosen.contains(day)))
                .toList();
    }
}
