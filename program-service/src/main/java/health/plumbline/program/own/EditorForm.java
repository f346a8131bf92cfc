package health.plumbline.program.own;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.program.dosage.Range;
import health.plumbline.program.library.Entry;
import health.plumbline.program.library.PatientWords;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** A technique as it was typed into the editor: lines of a text are entries of a list, numbers are still texts. */
public class EditorForm {

    /** Of the technique that is changed or copied; what was read when the form was made. */
    @RestForm
    String revision;

    @RestForm
    String from;

    /** {@code keep} or {@code preview}. */
    @RestForm
    String act;

    @RestForm
    String name;

    @RestForm
    String synonyms;

    @RestForm
    String category;

    @RestForm
    List<String> regions;

    @RestForm
    String tissues;

    @RestForm
    String position;

    @RestForm
    List<String> equipment;

    @RestForm
    String bias;

    @RestForm
    String perSide;

    @RestForm
    String overnight;

    @RestForm
    String steps;

    @RestForm
    String breathing;

    @RestForm
    String errors;

    @RestForm
    String stop;

    /** Each measure of a dose as its five bounds: min, low, usual, high, max. */
    @RestForm
    List<String> reps;

    @RestForm
    List<String> sets;

    @RestForm
    List<String> holdSeconds;

    @RestForm
    List<String> minutes;

    @RestForm
    List<String> seconds;

    @RestForm
    List<String> pauseSeconds;

    @RestForm
    List<String> perDay;

    @RestForm
    List<String> daysPerWeek;

    /** Names of techniques, one on a line. */
    @RestForm
    String progressions;

    @RestForm
    String regressions;

    @RestForm
    List<String> goals;

    @RestForm
    String indications;

    @RestForm
    List<String> tags;

    @RestForm
    String note;

    static EditorForm empty() {
        var form = new EditorForm();
        form.bias = "neutral";
        form.perDay = List.of("1", "1", "1", "2", "3");
        form.daysPerWeek = List.of("1", "3", "7", "7", "7");
        return form;
    }

    /** @param names of the techniques it leads to, by id */
    static EditorForm of(Entry entry, Map<String, String> names) {
        var form = new EditorForm();
        form.revision = String.valueOf(entry.revision());
        form.name = entry.name();
        form.synonyms = lines(entry.synonyms());
        form.category = entry.category();
        form.regions = entry.regions();
        form.tissues = lines(entry.tissues());
        form.position = entry.position();
        form.equipment = entry.equipment();
        form.bias = entry.bias();
        form.perSide = entry.perSide() ? "yes" : "";
        form.overnight = entry.overnight() ? "yes" : "";
        form.steps = lines(entry.steps());
        form.breathing = entry.breathing();
        form.errors = lines(entry.errors());
        form.stop = lines(entry.stop());
        Function<String, List<String>> bounds = measure -> bounds(entry.dose().get(measure));
        form.reps = bounds.apply("reps");
        form.sets = bounds.apply("sets");
        form.holdSeconds = bounds.apply("holdSeconds");
        form.minutes = bounds.apply("minutes");
        form.seconds = bounds.apply("seconds");
        form.pauseSeconds = bounds.apply("pauseSeconds");
        form.perDay = bounds.apply("perDay");
        form.daysPerWeek = bounds.apply("daysPerWeek");
        form.progressions = lines(named(entry.progressions(), names));
        form.regressions = lines(named(entry.regressions(), names));
        form.goals = entry.goals();
        form.indications = lines(
                entry.indications().stream().map(word -> word.replace('_', ' ')).toList());
        form.tags = entry.tags();
        form.note = entry.own() && entry.evidence() != null ? entry.evidence().note() : "";
        return form;
    }

    /** The bounds of each measure as they were typed, in the order of the page. */
    Map<String, List<String>> dose() {
        var dose = new LinkedHashMap<String, List<String>>();
        dose.put("reps", five(reps));
        dose.put("sets", five(sets));
        dose.put("holdSeconds", five(holdSeconds));
        dose.put("minutes", five(minutes));
        dose.put("seconds", five(seconds));
        dose.put("pauseSeconds", five(pauseSeconds));
        dose.put("perDay", five(perDay));
        dose.put("daysPerWeek", five(daysPerWeek));
        return dose;
    }

    PatientWords words() {
        return new PatientWords(list(steps), text(breathing), list(errors), list(stop));
    }

    /** Of the revision that was read, or null where none was sent. */
    Integer seen() {
        return text(revision).matches("[1-9][0-9]{0,8}") ? Integer.valueOf(text(revision)) : null;
    }

    static List<String> list(String typed) {
        return Arrays.stream(text(typed).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<String> given(List<String> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .toList();
    }

    private static List<String> five(List<String> typed) {
        var texts = typed == null ? Stream.<String>empty() : typed.stream().map(one -> text(one));
        return Stream.concat(texts, Stream.generate(() -> "")).limit(5).toList();
    }

    private static List<String> bounds(Range range) {
        return range == null
                ? List.of()
                : Stream.of(range.min(), range.low(), range.usual(), range.high(), range.max())
                        .map(BigDecimal::stripTrailingZeros)
                        .map(BigDecimal::toPlainString)
                        .toList();
    }

    private static List<String> named(List<String> ids, Map<String, String> names) {
        return ids.stream().map(id -> names.getOrDefault(id, id)).toList();
    }

    private static String lines(List<String> list) {
        return String.join("\n", list);
    }
}
