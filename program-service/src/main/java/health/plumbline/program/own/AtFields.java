package health.plumbline.program.own;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.own.EditorClient.Checked;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What the catalog says of an entry, put at the fields of the editor; of a line in a text it says which. */
final class AtFields {

    private static final Set<String> GROUPS = Set.of("dose", "evidence");

    private final Map<String, String> said = new LinkedHashMap<>();

    private AtFields() {}

    static Map<String, String> wrong(Rejection refusal) {
        var fields = new AtFields();
        refusal.violations().forEach(part -> fields.add(part.pointer(), part.message()));
        return fields.said;
    }

    static Map<String, String> wrong(Checked checked) {
        var fields = new AtFields();
        checked.faults().forEach(fault -> fields.add(fault.field(), fault.why()));
        checked.refusals().forEach(remark -> fields.add(remark.field(), remark.said()));
        return fields.said;
    }

    static Map<String, String> hints(Checked checked) {
        var fields = new AtFields();
        checked.hints().forEach(remark -> fields.add(remark.field(), remark.said()));
        return fields.said;
    }

    /** @param path with slashes or dots: {@code /steps/2}, {@code dose.reps} */
    private void add(String path, String message) {
        var parts = path.replaceFirst("^/", "").split("[./]");
        var grouped = parts.length > 1 && GROUPS.contains(parts[0]);
        var field = grouped ? parts[1] : parts[0];
        var line = !grouped && parts.length > 1 && parts[1].matches("[0-9]{1,3}")
                ? "Line " + (Integer.parseInt(parts[1]) + 1) + ": "
                : "";
        var words = message == null ? "" : message;
        var sentence = line.isEmpty() && !words.isEmpty()
                ? Character.toUpperCase(words.charAt(0)) + words.substring(1)
                : line + words;
        said.merge(field, sentence, (one, more) -> one + " " + more);
    }
}
