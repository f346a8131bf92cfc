package health.plumbline.program.template;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.plumbline.program.library.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A template as the catalog tells it: techniques in an order, each with a dose to begin with.
 *
 * @param purpose for whom it is
 * @param assumes codes of conditions that those it is for have
 * @param excludes codes of conditions that it is not offered to
 * @param message for the patient, or null
 * @param reviewDays days after the start on which it is to be looked at with the patient
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Template(
        String id,
        int revision,
        boolean retired,
        LocalDate reviewDue,
        List<Entry.Source> sources,
        String name,
        String purpose,
        List<String> assumes,
        List<String> excludes,
        String message,
        List<Line> items,
        String painMode,
        String progressIf,
        String regressIf,
        String stopIf,
        List<Integer> reviewDays,
        Entry.Evidence evidence) {

    Template {
        sources = known(sources);
        assumes = known(assumes);
        excludes = known(excludes);
        items = known(items);
        reviewDays = known(reviewDays);
    }

    /** @param text the dose as written, which counts; @param dose what of it are exact numbers, or null */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(String technique, String text, StartingDose dose, List<String> besides) {

        Line {
            besides = known(besides);
        }
    }

    /** A measure that it says nothing of is null: the technique's usual one holds then. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record StartingDose(
            Span reps, Span sets, Span holdSeconds, Span minutes, Span seconds, Span perDay, Span daysPerWeek) {}

    /** From how much to how much; one number where both are the same. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Span(BigDecimal from, BigDecimal to) {}

    /** The texts in which ids of techniques and of other templates may stand. */
    Stream<String> texts() {
        return Stream.concat(
                Stream.of(purpose, progressIf, regressIf, stopIf),
                items.stream().map(Line::text));
    }

    /** The same, with each of these texts as the words make it. */
    Template said(UnaryOperator<String> words) {
        return new Template(
                id,
                revision,
                retired,
                reviewDue,
                sources,
                name,
                words.apply(purpose),
                assumes,
                excludes,
                message,
                items.stream()
                        .map(line -> new Line(line.technique(), words.apply(line.text()), line.dose(), line.besides()))
                        .toList(),
                painMode,
                words.apply(progressIf),
                words.apply(regressIf),
                words.apply(stopIf),
                reviewDays,
                evidence);
    }

    private static <T> List<T> known(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
