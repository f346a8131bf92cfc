package health.plumbline.catalog.content;

import java.util.ArrayList;
import java.util.List;

/** Whether a translation says as much as the words it was made from: a lost "stop if" is a danger, not a detail. */
public final class TranslationCheck {

    private TranslationCheck() {}

    public static List<Fault> faults(TechniqueWords source, TechniqueWords translation) {
        var faults = new ArrayList<Fault>();
        compare("steps", source.steps(), translation.steps(), faults);
        compare("errors", source.errors(), translation.errors(), faults);
        compare("stop", source.stop(), translation.stop(), faults);
        return List.copyOf(faults);
    }

    private static void compare(String field, List<String> source, List<String> translation, List<Fault> faults) {
        if (source.size() != translation.size()) {
            faults.add(new Fault(
                    field, "must be %d texts like in English, not %d".formatted(source.size(), translation.size())));
        }
    }
}
