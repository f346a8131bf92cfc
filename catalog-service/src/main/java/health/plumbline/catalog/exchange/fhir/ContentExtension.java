package health.plumbline.catalog.exchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;

/**
 * Content of any shape as one extension, and back without loss: a field is an extension of its name, a value of a list one
 * named {@value #ITEM}. What an extension cannot say (nothing, an empty list) has names of its own; no field has a hyphen.
 */
final class ContentExtension {

    static final String URL = "urn:plumbline:fhir:content";

    private static final String ITEM = "list-item";
    private static final String EMPTY_LIST = "list-empty";
    private static final String NO_FIELDS = "no-fields";
    private static final String NO_VALUE = "no-value";

    private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private ContentExtension() {}

    static Extension of(JsonNode content) {
        return of(URL, content);
    }

    private static Extension of(String name, JsonNode value) {
        var extension = new Extension(name);
        if (value.isObject()) {
            value.properties().forEach(field -> extension.addExtension(of(field.getKey(), field.getValue())));
            return nested(extension, NO_FIELDS);
        }
        if (value.isArray()) {
            value.forEach(item -> extension.addExtension(of(ITEM, item)));
            return nested(extension, EMPTY_LIST);
        }
        if (value.isBoolean()) {
            return extension.setValue(new BooleanType(value.booleanValue()));
        }
        if (value.isInt()) {
            return extension.setValue(new IntegerType(value.intValue()));
        }
        if (value.isNumber()) {
            return extension.setValue(new DecimalType(value.decimalValue()));
        }
        if (value.isTextual()) {
            return extension.setValue(new StringType(value.textValue()));
        }
        return nested(extension, NO_VALUE);
    }

    private static Extension nested(Extension extension, String ifNothing) {
        if (!extension.hasExtension()) {
            extension.addExtension(ifNothing, new BooleanType(true));
        }
        return extension;
    }

    /** @return the content of the extension of these that is one, or missing */
    static JsonNode read(JsonNode extensions) {
        for (var extension : extensions) {
            if (extension.path("url").asText().equals(URL)) {
                return value(extension);
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode value(JsonNode extension) {
        for (var name : new String[] {"valueString", "valueBoolean", "valueInteger", "valueDecimal"}) {
            if (extension.has(name)) {
                return extension.get(name);
            }
        }
        var nested = extension.path("extension");
        return switch (nested.path(0).path("url").asText()) {
            case ITEM -> list(nested);
            case EMPTY_LIST -> NODES.arrayNode();
            case NO_FIELDS -> NODES.objectNode();
            case NO_VALUE -> NODES.nullNode();
            default -> group(nested);
        };
    }

    private static JsonNode list(JsonNode items) {
        var list = NODES.arrayNode();
        items.forEach(item -> list.add(value(item)));
        return list;
    }

    /** Of a field that is said twice nothing is believed: it becomes what no field may be. */
    private static JsonNode group(JsonNode fields) {
        var group = NODES.objectNode();
        for (var field : fields) {
            var name = field.path("url").asText();
            group.set(name, group.has(name) ? NODES.objectNode().put("said", "twice") : value(field));
        }
        return group;
    }
}
