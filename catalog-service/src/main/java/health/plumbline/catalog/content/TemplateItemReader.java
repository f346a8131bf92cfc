package health.plumbline.catalog.content;

import health.plumbline.catalog.dosage.Span;
import health.plumbline.catalog.dosage.StartingDose;
import health.plumbline.catalog.dosage.StartingDose.Each;
import health.plumbline.platform.problem.Rejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one technique of a template and holds its dose against what may be prescribed of it. */
final class TemplateItemReader {

    private static final String KIND = "template's item";

    private static final Set<String> MEASURES =
            Set.of("reps", "sets", "holdSeconds", "minutes", "seconds", "perDay", "daysPerWeek");

    private static final Map<String, Each> EACH = Map.of(Each.SIDE.word(), Each.SIDE, Each.WAY.word(), Each.WAY);

    private final Map<String, TechniqueContent> techniques;

    TemplateItemReader(Map<String, TechniqueContent> techniques) {
        this.techniques = techniques;
    }

    /** @param seen the techniques of the items before, to which this one is added */
    TemplateItem read(EntryFields fields, Set<String> seen) {
        var technique = fields.known("technique", techniques.keySet());
        if (technique != null && !seen.add(technique)) {
            fields.fault("technique", "is that of an earlier item");
        }
        var text = fields.text("text", 200);
        var dose = fields.has("dose") ? dose(fields, techniques.get(technique)) : null;
        var besides = besides(fields, text);
        fields.refuseTheRest(KIND);
        return new TemplateItem(technique, text, dose, besides);
    }

    private static List<String> besides(EntryFields fields, String text) {
        var besides = fields.texts("besides");
        besides.stream()
                .filter(words -> text != null && !text.contains(words))
                .forEach(words -> fields.fault("besides", "says what the text does not: " + words));
        return besides;
    }

    private static StartingDose dose(EntryFields item, TechniqueContent technique) {
        var fields = item.nested("dose");
        Map<String, Span> spans = new HashMap<>();
        for (var measure : MEASURES) {
            fields.inNumbers().oneOrMore(measure).ifPresent(numbers -> {
                try {
                    spans.put(measure, Span.of(numbers));
                } catch (Rejection rejection) {
                    fields.fault(measure, rejection.getMessage());
                }
            });
        }
        var each = fields.has("each") ? fields.known("each", EACH.keySet()) : null;
        fields.refuseTheRest(KIND);
        var dose = fields.sound() ? dose(item, spans, each) : null;
        if (dose != null && technique != null) {
            fits(dose, technique, fields);
        }
        return dose;
    }

    private static StartingDose dose(EntryFields item, Map<String, Span> spans, String each) {
        try {
            return new StartingDose(
                    spans.get("reps"),
                    spans.get("sets"),
                    spans.get("holdSeconds"),
                    spans.get("minutes"),
                    spans.get("seconds"),
                    spans.get("perDay"),
                    spans.get("daysPerWeek"),
                    each == null ? null : EACH.get(each));
        } catch (Rejection rejection) {
            item.fault("dose", rejection.getMessage());
            return null;
        }
    }

    private static void fits(StartingDose dose, TechniqueContent technique, EntryFields fields) {
        dose.beyond(technique.dose()).forEach(misfit -> fields.fault(misfit.measure(), misfit.why()));
        if (dose.each() == Each.SIDE && !technique.perSide()) {
            fields.fault("each", "names sides, which the technique does not have");
        }
    }
}
