package health.plumbline.program.dosage;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A dose as it is said to a patient: {@code 10 times, hold 5 seconds, twice a day}. */
public final class DoseWords {

    private DoseWords() {}

    public static String of(Dosage dosage) {
        var words = new ArrayList<String>();
        amount(dosage, words);
        side(dosage, words);
        rest(dosage, words);
        frequency(dosage, words);
        return String.join(", ", words);
    }

    private static void amount(Dosage dosage, List<String> words) {
        var sets = dosage.setsOrOne();
        if (dosage.repetitions() != null) {
            var times = many(dosage.repetitions(), "time", "times");
            words.add(sets > 1 ? sets + " sets of " + times : times);
            if (positive(dosage.holdSeconds())) {
                words.add("hold " + seconds(dosage.holdSeconds()));
            }
            return;
        }
        var time = time(dosage);
        if (time != null) {
            words.add(sets > 1 ? sets + " times " + time : time);
        }
    }

    private static String time(Dosage dosage) {
        if (dosage.minutes() != null) {
            return minutes(dosage.minutes());
        }
        if (dosage.seconds() != null) {
            return seconds(dosage.seconds());
        }
        return positive(dosage.holdSeconds()) ? "hold " + seconds(dosage.holdSeconds()) : null;
    }

    private static void side(Dosage dosage, List<String> words) {
        if (dosage.side() != null) {
            words.add(
                    switch (dosage.side()) {
                        case LEFT -> "left side";
                        case RIGHT -> "right side";
                        case BOTH -> "each side";
                        case ALTERNATE -> "sides in turn";
                    });
        }
    }

    private static void rest(Dosage dosage, List<String> words) {
        if (positive(dosage.restSeconds())) {
            words.add("rest " + seconds(dosage.restSeconds()));
        }
    }

    private static void frequency(Dosage dosage, List<String> words) {
        if (dosage.asNeeded()) {
            words.add(
                    "when you need it" + (dosage.maxPerDay() == null ? "" : ", at most " + times(dosage.maxPerDay())));
            return;
        }
        if (dosage.timesPerDay() != null) {
            words.add(times(dosage.timesPerDay()));
        }
        if (dosage.weekdays() != null && dosage.weekdays().size() < 7) {
            words.add("on " + days(dosage.weekdays()));
        } else if (dosage.daysPerWeek() != null && dosage.daysPerWeek() < 7) {
            words.add(many(dosage.daysPerWeek(), "day", "days") + " a week");
        }
    }

    private static String times(int perDay) {
        return switch (perDay) {
            case 1 -> "once a day";
            case 2 -> "twice a day";
            default -> perDay + " times a day";
        };
    }

    private static String days(Set<DayOfWeek> weekdays) {
        var names = weekdays.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                .toList();
        if (names.size() == 1) {
            return names.get(0);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }

    private static String minutes(BigDecimal minutes) {
        if (minutes.compareTo(BigDecimal.ONE) < 0) {
            return seconds(minutes.multiply(BigDecimal.valueOf(60)).intValue());
        }
        return Range.words(minutes) + (minutes.compareTo(BigDecimal.ONE) == 0 ? " minute" : " minutes");
    }

    private static String seconds(int seconds) {
        return many(seconds, "second", "seconds");
    }

    private static String many(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }

    private static boolean positive(Integer value) {
        return value != null && value > 0;
    }
}
