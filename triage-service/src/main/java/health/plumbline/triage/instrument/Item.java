package health.plumbline.triage.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question.
 *
 * @param id its number in the clinical reference
 * @param form how it is best shown: {@code int, 0-10, yn, yn_unsure, enum, set} or {@code text}
 * @param always whether it is asked of everybody
 * @param ask when it is asked otherwise
 * @param negative the answer that says nothing was found, or null where there is none (an age)
 * @param ifMissing what stands in while it is asked but not answered, or null
 * @param reassures whether its answer can lower a level, so that it is asked anew when what it is about changes
 */
public record Item(
        String key,
        String id,
        String group,
        Type type,
        String form,
        List<Option> options,
        Range range,
        boolean always,
        Optional<Condition> ask,
        Object negative,
        Object ifMissing,
        boolean reassures,
        String clinician,
        String patient) {

    /** Longer stories belong into the record, not into a screening answer. */
    static final int LONGEST_TEXT = 2_000;

    /** How it is answered. */
    public enum Type {
        WHOLE,
        CHOICE,
        SET,
        TEXT
    }

    public record Option(String value, String label) {}

    /** Of a whole number its smallest and largest value; of a set how many must be named at least. */
    public record Range(int least, int most) {}

    public boolean mandatory() {
        return type != Type.TEXT;
    }

    /** Whether it stands for nothing at all while it is not asked, because no answer would be its negative one. */
    public boolean nullable() {
        return negative == null && !always;
    }

    Item askedWhen(Optional<Condition> gate) {
        return new Item(
                key, id, group, type, form, options, range, always, gate, negative, ifMissing, reassures, clinician,
                patient);
    }

    /** What conditions may know of it. */
    Vocabulary.Word word() {
        var kind =
                switch (type) {
                    case WHOLE -> Vocabulary.Kind.WHOLE;
                    case CHOICE -> Vocabulary.Kind.CHOICE;
                    case SET -> Vocabulary.Kind.SET;
                    case TEXT -> Vocabulary.Kind.TEXT;
                };
        return new Vocabulary.Word(key, kind, values(), nullable());
    }

    /**
     * The answer as conditions take it: a long, an option, a list of options or a text.
     *
     * @throws Rejection {@code answer-invalid} if this cannot be an answer to this question
     */
    public Object read(JsonNode answer) {
        return switch (type) {
            case WHOLE -> whole(answer);
            case CHOICE -> choice(answer);
            case SET -> set(answer);
            case TEXT -> text(answer);
        };
    }

    private Object whole(JsonNode answer) {
        if (!answer.isIntegralNumber()
                || !answer.canConvertToLong()
                || answer.longValue() < range.least()
                || answer.longValue() > range.most()) {
            throw refused("a whole number from " + range.least() + " to " + range.most());
        }
        return answer.longValue();
    }

    private Object choice(JsonNode answer) {
        if (!answer.isTextual() || !values().contains(answer.textValue())) {
            throw refused("one of " + String.join(", ", ordered()));
        }
        return answer.textValue();
    }

    private Object set(JsonNode answer) {
        if (!answer.isArray()) {
            throw refused("a list of " + String.join(", ", ordered()));
        }
        var chosen = new LinkedHashSet<String>();
        for (var element : answer) {
            if (!element.isTextual() || !values().contains(element.textValue()) || !chosen.add(element.textValue())) {
                throw refused("a list, each once, of " + String.join(", ", ordered()));
            }
        }
        if (chosen.size() < range.least()) {
            throw refused("at least one of " + String.join(", ", ordered()));
        }
        return List.copyOf(chosen);
    }

    private Object text(JsonNode answer) {
        if (!answer.isTextual()
                || answer.textValue().length() > LONGEST_TEXT
                || answer.textValue().indexOf('\u0000') >= 0) {
            throw refused("a text of at most " + LONGEST_TEXT + " characters");
        }
        return answer.textValue().strip();
    }

    private Rejection refused(String wanted) {
        return Rejection.invalid("answer-invalid", "The answer to " + key + " must be " + wanted + ".");
    }

    private Set<String> values() {
        return Set.copyOf(ordered());
    }

    private List<String> ordered() {
        return options.stream().map(Option::value).toList();
    }
}
