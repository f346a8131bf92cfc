package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Fault;
import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The catalog's own file format, {@value #FORMAT} {@value #VERSION}: a head and a list per kind of entry. */
@ApplicationScoped
class CatalogJson implements OfferFormat {

    static final String FORMAT = "plumbline-catalog";
    static final int VERSION = 1;

    private static final Set<String> HEAD = Set.of("format", "formatVersion", "madeAt", "techniques", "templates");
    private static final Set<String> ENTRY = Set.of("url", "revision", "hash", "publishedAt", "retired", "content");

    private final ObjectMapper json;

    CatalogJson(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String name() {
        return FORMAT;
    }

    void write(OutputStream to, Instant madeAt, Stock stock) throws IOException {
        // The stream belongs to whoever opened it.
        try (var file = json.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            file.writeStartObject();
            file.writeStringField("format", FORMAT);
            file.writeNumberField("formatVersion", VERSION);
            file.writeStringField("madeAt", madeAt.toString());
            for (var kind : EntryKind.values()) {
                file.writeArrayFieldStart(kind.list());
                stock.each(kind, one -> Streams.write(() -> write(file, one)));
                file.writeEndArray();
            }
            file.writeEndObject();
        }
    }

    private void write(JsonGenerator file, Shelved one) throws IOException {
        file.writeStartObject();
        file.writeStringField("url", one.url().toString());
        file.writeNumberField("revision", one.revision());
        file.writeStringField("hash", one.hash());
        file.writeStringField("publishedAt", one.publishedAt().toString());
        file.writeBooleanField("retired", one.retired());
        file.writeFieldName("content");
        json.writeTree(file, one.content());
        file.writeEndObject();
    }

    @Override
    public boolean recognises(JsonNode file) {
        return file.path("format").asText().equals(FORMAT);
    }

    @Override
    public List<Offered> offered(JsonNode file) {
        file.fieldNames().forEachRemaining(field -> {
            if (!HEAD.contains(field)) {
                throw Rejection.invalid("import-malformed", "\"%s\" is no field of such a file.".formatted(field));
            }
        });
        if (!file.path("formatVersion").isInt() || file.path("formatVersion").intValue() != VERSION) {
            throw Rejection.invalid("import-malformed", "Only version %d of the format is read.".formatted(VERSION));
        }
        OfferFormat.mustBeFew(Arrays.stream(EntryKind.values())
                .mapToInt(kind -> list(file, kind).size())
                .sum());
        var offered = new ArrayList<Offered>();
        for (var kind : EntryKind.values()) {
            var list = list(file, kind);
            for (int place = 0; place < list.size(); place++) {
                offered.add(offered(kind, list.get(place), "/%s/%d".formatted(kind.list(), place)));
            }
        }
        return offered;
    }

    /** There may be no templates; without a list of techniques it is no such file. */
    private static JsonNode list(JsonNode file, EntryKind kind) {
        var list = file.path(kind.list());
        if (!list.isArray() && (kind == EntryKind.TECHNIQUE || !list.isMissingNode())) {
            throw Rejection.invalid("import-malformed", "The file has no list of " + kind.list() + ".");
        }
        return list;
    }

    private static Offered offered(EntryKind kind, JsonNode entry, String pointer) {
        var faults = new ArrayList<Fault>();
        entry.fieldNames().forEachRemaining(field -> {
            if (!ENTRY.contains(field)) {
                faults.add(new Fault(field, "is not a field of an entry"));
            }
        });
        if (!entry.path("url").isTextual()) {
            faults.add(new Fault("url", "is missing or no text"));
        }
        if (!entry.path("retired").isMissingNode() && !entry.path("retired").isBoolean()) {
            faults.add(new Fault("retired", "must be true or false"));
        }
        if (!entry.path("hash").isMissingNode() && !entry.path("hash").isTextual()) {
            faults.add(new Fault("hash", "is no text"));
        }
        return new Offered(
                kind,
                pointer,
                entry.path("url").asText("?"),
                entry.path("retired").asBoolean(false),
                entry.path("hash").textValue(),
                entry.path("content"),
                List.copyOf(faults));
    }
}
