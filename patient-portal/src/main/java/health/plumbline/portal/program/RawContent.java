package health.plumbline.portal.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Cuts the content out of a released fact as the text it came as, so that what is hashed is what was sent. */
final class RawContent {

    private static final JsonFactory JSON = new JsonFactory();

    private RawContent() {}

    /** @throws IllegalArgumentException if the fact has no object of that name, or two */
    static String of(String fact) {
        String found = null;
        try (var parser = JSON.createParser(fact)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var isContent = parser.currentName().equals("content");
                var first = parser.nextToken();
                var start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (isContent) {
                    if (found != null || first != JsonToken.START_OBJECT) {
                        throw new IllegalArgumentException("A release has exactly one content");
                    }
                    found = fact.substring(start, (int) parser.currentLocation().getCharOffset());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A release that is no JSON", e);
        }
        if (found == null) {
            throw new IllegalArgumentException("A release has exactly one content");
        }
        return found;
    }
}
