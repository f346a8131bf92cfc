package health.plumbline.portal.progress;

import health.plumbline.portal.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;

/** Days as a patient's language names them. */
record SpokenDays(LocalDate today, Language language) {

    record Weekday(String name, String letter) {}

    public List<Weekday> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Weekday(
                        day.getDisplayName(TextStyle.FULL, language.locale()),
                        day.getDisplayName(TextStyle.NARROW, language.locale())))
                .toList();
    }

    /** {@code today}, {@code yesterday}, {@code Sun 22 Nov} or, in another year, {@code 22 November 2025}. */
    public String day(LocalDate day) {
        var german = language == Language.GERMAN;
        if (day.equals(today)) {
            return german ? "heute" : "today";
        }
        if (day.equals(today.minusDays(1))) {
            return german ? "gestern" : "yesterday";
        }
        return (day.getYear() == today.getYear() ? language.day() : language.date()).format(day);
    }
}
