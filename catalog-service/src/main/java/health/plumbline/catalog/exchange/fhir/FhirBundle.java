package health.plumbline.catalog.exchange.fhir;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.exchange.EntryKind;
import health.plumbline.catalog.exchange.OfferFormat;
import health.plumbline.catalog.exchange.Offered;
import health.plumbline.catalog.exchange.Shelved;
import health.plumbline.catalog.exchange.Stock;
import health.plumbline.catalog.exchange.Streams;
import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * A FHIR R4 bundle of ActivityDefinitions and PlanDefinitions. Written resource by resource, so that never the whole of it is held. Read as
 * plain JSON, because of what others send only our own extensions count.
 */
@ApplicationScoped
class FhirBundle implements OfferFormat {

    private static final Set<String> STATES = Set.of("active", "retired");
    private static final Map<String, EntryKind> KINDS =
            Map.of("ActivityDefinition", EntryKind.TECHNIQUE, "PlanDefinition", EntryKind.TEMPLATE);

    private final ObjectMapper json;
    private final FhirJson fhir;
    private final Vocabulary vocabulary;

    FhirBundle(ObjectMapper json, FhirJson fhir, Vocabulary vocabulary) {
        this.json = json;
        this.fhir = fhir;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return "fhir-bundle";
    }

    void write(OutputStream to, Instant madeAt, Stock stock) throws IOException {
        try (var bundle = json.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            bundle.writeStartObject();
            bundle.writeStringField("resourceType", "Bundle");
            bundle.writeStringField("type", "collection");
            bundle.writeStringField("timestamp", madeAt.toString());
            var entries = new Entries(bundle);
            for (var kind : EntryKind.values()) {
                stock.each(kind, one -> Streams.write(() -> entries.write(one)));
            }
            entries.end();
            bundle.writeEndObject();
        }
    }

    /** The list of entries; FHIR knows no empty lists. */
    private final class Entries {

        private final JsonGenerator bundle;
        private boolean begun;

        Entries(JsonGenerator bundle) {
            this.bundle = bundle;
        }

        void write(Shelved one) throws IOException {
            if (!begun) {
                bundle.writeArrayFieldStart("entry");
                begun = true;
            }
            bundle.writeStartObject();
            bundle.writeStringField("fullUrl", "urn:uuid:" + one.url().uuid());
            bundle.writeFieldName("resource");
            bundle.writeRawValue(fhir.written(resource(one)));
            bundle.writeEndObject();
        }

        void end() throws IOException {
            if (begun) {
                bundle.writeEndArray();
            }
        }
    }

    private Resource resource(Shelved one) throws JsonProcessingException {
        return switch (one.url().kind()) {
            case TECHNIQUE -> Activities.of(one, json.treeToValue(one.content(), TechniqueContent.class), vocabulary);
            case TEMPLATE -> Plans.of(one, json.treeToValue(one.content(), TemplateContent.class), vocabulary);
        };
    }

    @Override
    public boolean recognises(JsonNode file) {
        return file.has("resourceType");
    }

    @Override
    public List<Offered> offered(JsonNode file) {
        if (!file.path("resourceType").asText().equals("Bundle")
                || !file.path("type").asText().equals("collection")) {
            throw Rejection.invalid("import-malformed", "Of FHIR, only a Bundle of type collection is read.");
        }
        if (!file.path("entry").isMissingNode() && !file.path("entry").isArray()) {
            throw Rejection.invalid("import-malformed", "The entries of the bundle are no list.");
        }
        OfferFormat.mustBeFew(file.path("entry").size());
        var offered = new ArrayList<Offered>();
        for (var entry : file.path("entry")) {
            offered.add(offered(entry.path("resource"), "/entry/%d/resource".formatted(offered.size())));
        }
        return offered;
    }

    private static Offered offered(JsonNode resource, String pointer) {
        var faults = new ArrayList<Fault>();
        var kind = KINDS.get(resource.path("resourceType").asText());
        if (kind == null) {
            faults.add(new Fault("resourceType", "is neither ActivityDefinition nor PlanDefinition"));
        }
        if (!STATES.contains(resource.path("status").asText())) {
            faults.add(new Fault("status", "must be active or retired"));
        }
        var content = ContentExtension.read(resource.path("extension"));
        if (content.isMissingNode()) {
            faults.add(new Fault("extension", "has none with the content, " + ContentExtension.URL));
        } else if (!resource.path("title").equals(content.path("name"))) {
            faults.add(new Fault("title", "is not the name in the content, which alone is read; change both"));
        }
        return new Offered(
                kind == null ? EntryKind.TECHNIQUE : kind,
                pointer,
                resource.path("url").asText("?"),
                resource.path("status").asText().equals("retired"),
                hash(resource.path("extension")),
                content,
                List.copyOf(faults));
    }

    private static String hash(JsonNode extensions) {
        for (var extension : extensions) {
            if (extension.path("url").asText().equals(Common.HASH)) {
                return extension.path("valueString").asText();
            }
        }
        return null;
    }
}
