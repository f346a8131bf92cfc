package health.plumbline.program.own;

import static health.plumbline.program.form.FormCheck.text;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** What was typed as the catalog takes it. Nothing is judged here: what does not fit, the catalog says. */
final class WrittenEntry {

    private WrittenEntry() {}

    /** @param ids finds the id of a technique that was named; gives back what it does not know */
    static ObjectNode of(EditorForm form, UnaryOperator<String> ids) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("name", text(form.name));
        list(entry, "synonyms", EditorForm.list(form.synonyms));
        word(entry, "category", form.category);
        list(entry, "regions", EditorForm.given(form.regions));
        list(entry, "tissues", EditorForm.list(form.tissues));
        word(entry, "position", form.position);
        list(entry, "equipment", EditorForm.given(form.equipment));
        word(entry, "bias", form.bias);
        entry.put("perSide", !text(form.perSide).isEmpty());
        entry.put("overnight", !text(form.overnight).isEmpty());
        list(entry, "steps", EditorForm.list(form.steps));
        entry.put("breathing", text(form.breathing));
        list(entry, "errors", EditorForm.list(form.errors));
        list(entry, "stop", EditorForm.list(form.stop));
        dose(entry.putObject("dose"), form);
        list(
                entry,
                "progressions",
                EditorForm.list(form.progressions).stream().map(ids).toList());
        list(
                entry,
                "regressions",
                EditorForm.list(form.regressions).stream().map(ids).toList());
        list(entry, "goals", EditorForm.given(form.goals));
        list(
                entry,
                "indications",
                EditorForm.list(form.indications).stream()
                        .map(WrittenEntry::code)
                        .toList());
        list(entry, "tags", EditorForm.given(form.tags));
        var evidence = entry.putObject("evidence");
        word(evidence, "note", form.note);
        return entry;
    }

    /** A measure that was left empty is none of this technique's; a comma is how many write a decimal point. */
    private static void dose(ObjectNode dose, EditorForm form) {
        form.dose().forEach((measure, typed) -> {
            var numbers = typed.stream().filter(one -> !one.isEmpty()).toList();
            if (numbers.isEmpty()) {
                return;
            }
            var bounds = dose.putArray(measure);
            for (var number : numbers) {
                var plain = number.replace(',', '.');
                if (plain.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
                    bounds.add(new BigDecimal(plain));
                } else {
                    bounds.add(number);
                }
            }
        });
    }

    private static String code(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    private static void word(ObjectNode into, String field, String typed) {
        if (!text(typed).isEmpty()) {
            into.put(field, text(typed));
        }
    }

    private static void list(ObjectNode into, String field, List<String> lines) {
        var array = into.putArray(field);
        lines.forEach(array::add);
    }
}
