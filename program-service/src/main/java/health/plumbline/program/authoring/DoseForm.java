package health.plumbline.program.authoring;

import health.plumbline.program.dosage.Dosage;
import health.plumbline.program.dosage.DoseBounds;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of one exercise in the builder, as they were sent. */
public class DoseForm {

    @RestForm
    String sets;

    @RestForm
    String repetitions;

    @RestForm
    String holdSeconds;

    @RestForm
    String minutes;

    @RestForm
    String seconds;

    @RestForm
    String restSeconds;

    @RestForm
    String timesPerDay;

    @RestForm
    String daysPerWeek;

    @RestForm
    List<String> weekdays;

    @RestForm
    String side;

    /** {@code scheduled} or {@code as-needed}. */
    @RestForm
    String frequency;

    @RestForm
    String maxPerDay;

    @RestForm
    String note;

    @RestForm
    String doseReason;

    /** What is wrong with the text itself, by the name of the field; the technique's bounds are asked later. */
    final Map<String, String> wrong = new HashMap<>();

    Dosage dosage(DoseBounds bounds) {
        var asNeeded = "as-needed".equals(frequency);
        var days = asNeeded ? null : days();
        return new Dosage(
                asNeeded ? Dosage.Mode.AS_NEEDED : bounds.usual().mode(),
                whole("sets", sets),
                whole("repetitions", repetitions),
                whole("holdSeconds", holdSeconds),
                number("minutes", minutes),
                whole("seconds", seconds),
                whole("restSeconds", restSeconds),
                asNeeded
                        ? null
                        : given("timesPerDay", timesPerDay, bounds.usual().timesPerDay()),
                asNeeded || days != null
                        ? null
                        : given("daysPerWeek", daysPerWeek, bounds.usual().daysPerWeek()),
                days,
                side(),
                asNeeded ? given("maxPerDay", maxPerDay, bounds.usual().timesPerDay()) : null);
    }

    /** A field that was not there yet, because the other way of dosing had been chosen, begins with the usual. */
    private Integer given(String field, String text, Integer usual) {
        return text == null ? usual : whole(field, text);
    }

    String note() {
        return text("note", note, 500);
    }

    String doseReason() {
        return text("doseReason", doseReason, 300);
    }

    /** What was typed, to be shown again. */
    Map<String, String> typed() {
        var typed = new HashMap<String, String>();
        typed.put("sets", sets);
        typed.put("repetitions", repetitions);
        typed.put("holdSeconds", holdSeconds);
        typed.put("minutes", minutes);
        typed.put("seconds", seconds);
        typed.put("restSeconds", restSeconds);
        typed.put("timesPerDay", timesPerDay);
        typed.put("daysPerWeek", daysPerWeek);
        typed.put("frequency", frequency);
        typed.put("maxPerDay", maxPerDay);
        typed.put("note", note);
        typed.put("doseReason", doseReason);
        typed.values().removeIf(Objects::isNull);
        return typed;
    }

    private Set<DayOfWeek> days() {
        if (weekdays == null || weekdays.isEmpty()) {
            return null;
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : weekdays) {
            try {
                days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                wrong.put("daysPerWeek", "There is no such day.");
            }
        }
        return days.isEmpty() ? null : days;
    }

    private Dosage.Side side() {
        if (side == null || side.isBlank()) {
            return null;
        }
        try {
            return Dosage.Side.valueOf(side.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            wrong.put("side", "Choose a side.");
            return null;
        }
    }

    private Integer whole(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            wrong.put(field, "Write a whole number.");
            return null;
        }
    }

    private BigDecimal number(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("\\d{1,4}([.,]\\d{1,2})?")) {
            wrong.put(field, "Write a number, like 2.5.");
            return null;
        }
        return new BigDecimal(text.strip().replace(',', '.'));
    }

    private String text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.strip().length() > most) {
            wrong.put(field, "Use at most " + most + " characters.");
        }
        return text.strip();
    }
}
