package health.plumbline.portal.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The content of a released version, read out of the JSON that the gate has opened. */
public record ProgramContent(
        String title, String greeting, String painMode, List<Exercise> exercises, List<String> stopRules) {

    /** One prescribed exercise in the patient's words. */
    public record Exercise(
            UUID item,
            String technique,
            String name,
            String position,
            List<String> equipment,
            List<String> steps,
            String breathing,
            List<String> errors,
            List<String> stop,
            Dosage dosage,
            String doseWords,
            String note) {}

    /** Amounts as prescribed; what the mode does not use is 0. Times in seconds, {@code minutes} may be broken. */
    public record Dosage(
            String mode,
            int sets,
            int repetitions,
            int holdSeconds,
            double minutes,
            int seconds,
            int restSeconds,
            int timesPerDay,
            int daysPerWeek,
            Set<DayOfWeek> weekdays,
            String side,
            int maxPerDay) {

        public boolean asNeeded() {
            return "as-needed".equals(mode);
        }

        /** How long one bout takes, in seconds, resting and getting into position included. */
        public long boutSeconds() {
            var sides = "left".equals(side) || "right".equals(side) || side.isEmpty() ? 1 : 2;
            var perRepetition = Math.max(holdSeconds, 2) + 2;
            var work = minutes > 0
                    ? Math.round(minutes * 60)
                    : seconds > 0 ? seconds : (long) Math.max(repetitions, 1) * perRepetition;
            return Math.max(sets, 1) * (work * sides + restSeconds) + 20;
        }
    }

    /** @param content what {@code Verdict.Open} holds; never anything the gate has not opened */
    public static ProgramContent of(JsonNode content) {
        var exercises = new ArrayList<Exercise>();
        content.path("items").forEach(item -> exercises.add(exercise(item)));
        return new ProgramContent(
                content.path("title").asText(""),
                content.path("greeting").asText(""),
                content.path("painMode").asText("strict"),
                List.copyOf(exercises),
                texts(content.path("stopRules")));
    }

    private static Exercise exercise(JsonNode item) {
        return new Exercise(
                UUID.fromString(item.path("item").asText()),
                item.path("technique").asText(),
                item.path("name").asText(),
                item.path("position").asText(""),
                texts(item.path("equipment")),
                texts(item.path("steps")),
                item.path("breathing").asText(""),
                texts(item.path("errors")),
                texts(item.path("stop")),
                dosage(item.path("dosage")),
                item.path("doseWords").asText(""),
                item.path("note").asText(""));
    }

    private static Dosage dosage(JsonNode dosage) {
        var weekdays = new HashSet<DayOfWeek>();
        dosage.path("weekdays")
                .forEach(day -> weekdays.add(DayOfWeek.valueOf(day.asText().toUpperCase(Locale.ROOT))));
        return new Dosage(
                dosage.path("mode").asText("reps"),
                dosage.path("sets").asInt(0),
                dosage.path("repetitions").asInt(0),
                dosage.path("holdSeconds").asInt(0),
                dosage.path("minutes").asDouble(0),
                dosage.path("seconds").asInt(0),
                dosage.path("restSeconds").asInt(0),
                Math.max(1, dosage.path("timesPerDay").asInt(1)),
                Math.max(1, dosage.path("daysPerWeek").asInt(7)),
                Set.copyOf(weekdays),
                dosage.path("side").asText(""),
                dosage.path("maxPerDay").asInt(0));
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    /** What is done on this day: as-needed exercises when relief is wanted, the scheduled ones otherwise. */
    public List<Exercise> on(DayOfWeek day, boolean relief) {
        return exercises.stream()
                .filter(exercise -> exercise.dosage().asNeeded() == relief)
                .filter(exercise -> relief
                        || exercise.dosage().weekdays().isEmpty()
                        || exercise.dosage().weekdays().contains(day))
                .toList();
    }

    /** How long these take together, in whole minutes, at least one. */
    public static int minutes(List<Exercise> exercises) {
        var seconds = exercises.stream()
                .mapToLong(exercise -> exercise.dosage().boutSeconds())
                .sum();
        return (int) Math.max(1, Math.round(seconds / 60.0));
    }
}
