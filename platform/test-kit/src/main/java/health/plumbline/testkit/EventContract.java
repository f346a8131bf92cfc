package health.plumbline.testkit;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The committed contracts of facts: {@code docs/events/<Fact>.schema.json} and its example. */
public final class EventContract {

    private static final Path EVENTS = Path.of(System.getProperty("plumbline.root", ".."), "docs", "events");

    private EventContract() {}

    /** What the schema has against this payload; empty if it fits. */
    public static List<String> violations(String fact, String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(EVENTS.resolve(fact + ".schema.json")), InputFormat.JSON);
        return schema.validate(payload, InputFormat.JSON).stream()
                .map(String::valueOf)
                .toList();
    }

    /** The example that consumers of the fact are tested with. */
    public static String example(String fact) {
        return text(EVENTS.resolve("examples").resolve(fact + ".json"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
