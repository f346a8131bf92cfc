package health.plumbline.triage.explanation;

import health.plumbline.triage.instrument.Item;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as a person says it. */
final class Words {

    private Words() {}

    static String of(Item item, Object answer) {
        if (answer instanceof List<?> chosen) {
            return chosen.isEmpty()
                    ? "None of these"
                    : chosen.stream().map(value -> label(item, value)).collect(Collectors.joining(", "));
        }
        if (item.form().equals("0-10")) {
            return answer + " of 10";
        }
        return answer.equals("") ? "Nothing written" : label(item, answer);
    }

    private static String label(Item item, Object value) {
        return item.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Item.Option::label)
                .findFirst()
                .orElse(value.toString());
    }
}
