package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.problem.Rejection.Violation;
import java.util.List;

/**
 * What is sent to change or copy an entry: its fields, and the revision that is meant.
 *
 * @param revision null if none is named
 */
record OwnBody(ObjectNode fields, Integer revision) {

    private static final String REVISION = "revision";

    static OwnBody of(JsonNode sent) {
        if (!(sent instanceof ObjectNode object)) {
            throw invalid("", "must be the fields of an entry");
        }
        var revision = object.path(REVISION);
        var fields = object.deepCopy();
        fields.remove(REVISION);
        if (revision.isMissingNode() || revision.isNull()) {
            return new OwnBody(fields, null);
        }
        if (!revision.isInt() || revision.intValue() < 1) {
            throw invalid("/revision", "must be the number of a revision");
        }
        return new OwnBody(fields, revision.intValue());
    }

    private static Rejection invalid(String pointer, String message) {
        return Rejection.invalid(
                "entry-invalid",
                "This is not how an entry is sent. Nothing was changed.",
                List.of(new Violation(pointer, message)));
    }
}
