package health.plumbline.program.own;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.library.PatientWords;
import health.plumbline.program.own.EditorClient.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The editor as its page shows it.
 *
 * @param id of the technique that is changed, or empty for a new one
 * @param source what it is copied from, or null
 * @param wrong what cannot stay, by field; {@code hints} what reads badly
 * @param message why it was not kept, or empty
 * @param preview null unless it was asked for
 */
record EditorView(
        String id,
        Source source,
        EditorForm form,
        List<Choice> categories,
        List<Choice> positions,
        List<Choice> biases,
        List<Choice> regions,
        List<Choice> goals,
        List<Choice> equipment,
        List<Choice> tags,
        List<Dose> dose,
        Map<String, String> wrong,
        Map<String, String> hints,
        String message,
        String unanswered,
        Preview preview) {

    private static final List<String> BOUNDS =
            List.of("Never less than", "Recommended from", "Usual", "Recommended to", "Never more than");

    private static final Map<String, String> MEASURES = Map.of(
            "reps", "Repetitions",
            "sets", "Sets",
            "holdSeconds", "Hold, seconds",
            "minutes", "Minutes",
            "seconds", "Seconds",
            "pauseSeconds", "Rest, seconds",
            "perDay", "Times a day",
            "daysPerWeek", "Days a week");

    record Source(String id, String name) {}

    record Choice(String value, String label, boolean chosen) {}

    /** One measure with its five fields. */
    record Dose(String measure, String label, List<Bound> bounds) {}

    record Bound(String label, String value) {}

    /** As the patient would see it. @param summary the usual dose in words, or empty while the dose is at fault */
    record Preview(String name, String summary, PatientWords words) {}

    /** What was said, besides what was typed. */
    record Said(Map<String, String> wrong, Map<String, String> hints, String message, String unanswered) {

        static final Said NOTHING = new Said(Map.of(), Map.of(), "", "");
    }

    static EditorView of(String id, Source source, EditorForm form, Vocabulary words, Said said, Preview preview) {
        return new EditorView(
                id,
                source,
                form,
                one(words.categories(), form.category),
                one(words.positions(), form.position),
                one(words.biases(), form.bias),
                some(words.regions(), form.regions, CatalogWords::first),
                some(words.goals(), form.goals, CatalogWords::first),
                some(words.equipment(), form.equipment, CatalogWords::first),
                some(
                        List.copyOf(words.tags().keySet()),
                        form.tags,
                        tag -> CatalogWords.first(words.tags().getOrDefault(tag, tag))),
                form.dose().entrySet().stream()
                        .map(measure -> dose(measure.getKey(), measure.getValue()))
                        .toList(),
                said.wrong(),
                said.hints(),
                said.message(),
                said.unanswered(),
                preview);
    }

    public boolean changes() {
        return !id.isEmpty();
    }

    public String action() {
        return id.isEmpty() ? "/techniques/new" : "/techniques/" + id + "/edit";
    }

    /** A line of the form with its text. */
    public String typed(String field) {
        return text(
                switch (field) {
                    case "name" -> form.name;
                    case "synonyms" -> form.synonyms;
                    case "tissues" -> form.tissues;
                    case "steps" -> form.steps;
                    case "breathing" -> form.breathing;
                    case "errors" -> form.errors;
                    case "stop" -> form.stop;
                    case "progressions" -> form.progressions;
                    case "regressions" -> form.regressions;
                    case "indications" -> form.indications;
                    case "note" -> form.note;
                    case "revision" -> form.revision;
                    default -> "";
                });
    }

    public boolean perSide() {
        return !text(form.perSide).isEmpty();
    }

    public boolean overnight() {
        return !text(form.overnight).isEmpty();
    }

    private static List<Choice> one(List<String> known, String chosen) {
        return some(known, List.of(text(chosen)), CatalogWords::first);
    }

    /** What was chosen stays to be seen even where the catalog does not know it, or does not answer. */
    private static List<Choice> some(List<String> known, List<String> chosen, Function<String, String> label) {
        var picked = EditorForm.given(chosen);
        var all = new LinkedHashSet<>(known);
        all.addAll(picked);
        return all.stream()
                .map(value -> new Choice(value, label.apply(value), picked.contains(value)))
                .toList();
    }

    private static Dose dose(String measure, List<String> typed) {
        var bounds = new ArrayList<Bound>();
        for (var place = 0; place < BOUNDS.size(); place++) {
            bounds.add(new Bound(BOUNDS.get(place), typed.get(place)));
        }
        return new Dose(measure, MEASURES.get(measure), bounds);
    }
}
