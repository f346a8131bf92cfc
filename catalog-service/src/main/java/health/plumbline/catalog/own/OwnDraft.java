package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.wording.Remark;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.problem.Rejection.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A technique or a template as a clinician has written it.
 *
 * @param content null if anything is wrong with it
 * @param faults what has to be changed field by field
 * @param refusals claims that patients are never told
 * @param hints what reads badly
 */
public record OwnDraft<C>(C content, List<Fault> faults, List<Remark> refusals, List<Remark> hints) {

    /** Nobody reads more at once, and an answer stays small whatever was sent. */
    private static final int MOST_VIOLATIONS = 100;

    private static final int LONGEST = 64 * 1024;

    private static final int LONGEST_MESSAGE = 300;

    /** @throws Rejection that names every field and what is wrong with it */
    public C sound() {
        if (faults.isEmpty() && refusals.isEmpty()) {
            return content;
        }
        var violations = Stream.concat(
                        faults.stream().map(fault -> violation(fault.field(), fault.why())),
                        refusals.stream().map(claim -> violation(claim.field(), words(claim))))
                .limit(MOST_VIOLATIONS)
                .toList();
        throw Rejection.invalid(
                "entry-invalid",
                "Something is missing or cannot stay as it is; each field says what. Nothing was changed.",
                violations);
    }

    /**
     * @param written as sent, or null
     * @return the same, or a node that is missing
     */
    static JsonNode mustBeShort(JsonNode written) {
        var entry = written == null ? MissingNode.getInstance() : written;
        if (entry.toString().length() > LONGEST) {
            throw Rejection.invalid("entry-too-long", "An entry has at most 64 KB of text. Nothing was changed.");
        }
        return entry;
    }

    private static String words(Remark claim) {
        return "says \"%s\". %s %s".formatted(claim.words(), claim.why(), claim.instead());
    }

    private static Violation violation(String field, String message) {
        return new Violation("/" + pointer(shortened(field)), shortened(message));
    }

    /** {@code steps[2]} is {@code steps/2}. */
    private static String pointer(String field) {
        return field.replace("[", "/").replace("]", "").replace('.', '/');
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }
}
