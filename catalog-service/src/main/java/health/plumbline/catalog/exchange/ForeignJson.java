package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.plumbline.platform.problem.Rejection;
import jakarta.ws.rs.ClientErrorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** JSON that comes from anywhere: read only as large, as deep and as long as a catalog can be. */
final class ForeignJson {

    static final int MOST_BYTES = 5_000_000;

    private static final int DEEPEST = 40;
    private static final int LONGEST_HEAD = 100;
    /** The steps of a technique are one text in FHIR. */
    private static final int LONGEST_TEXT = 50_000;

    /** A bundle of that size has fewer; without a limit, millions of empty groups would fill the memory. */
    private static final int MOST_TOKENS = 1_000_000;

    /** A number of a dose has a few digits; one like 1e999999999 would be written out in full by whoever rounds it. */
    private static final int MOST_DIGITS = 20;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxTokenCount(MOST_TOKENS)
                            .maxNameLength(200)
                            .maxNumberLength(MOST_DIGITS * 2)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ForeignJson() {}

    static JsonNode read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ClientErrorException(413);
        }
        if (isXml(bytes)) {
            throw Rejection.invalid(
                    "import-xml", "This is XML, which is not read here. Export the bundle as JSON and send that.");
        }
        var file = parsed(bytes);
        mustBeStorable(file);
        return file;
    }

    /** A byte order mark may come first. */
    private static boolean isXml(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .stripLeading()
                .startsWith("<");
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            var at = e instanceof JsonProcessingException found ? found.getLocation() : null;
            throw Rejection.invalid(
                    "import-unreadable",
                    "This is no JSON, says a field twice, or is nested too deep: line %d, column %d."
                            .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()));
        }
    }

    private static void mustBeStorable(JsonNode node) {
        if (node.isTextual() && !storable(node.textValue())) {
            throw Rejection.invalid("import-unreadable", "A text holds a character that no text may have.");
        }
        if (node.isNumber()) {
            var number = node.decimalValue();
            if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
                throw Rejection.invalid("import-unreadable", "A number has more digits than any number here.");
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!storable(name)) {
                throw Rejection.invalid("import-unreadable", "A name holds a character that no text may have.");
            }
        });
        node.forEach(ForeignJson::mustBeStorable);
    }

    /** No U+0000, which the database has no place for, and no half of a surrogate pair, which is no character. */
    private static boolean storable(String text) {
        return text.indexOf('\u0000') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
