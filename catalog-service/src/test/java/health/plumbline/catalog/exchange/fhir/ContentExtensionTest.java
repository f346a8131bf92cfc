package health.plumbline.catalog.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.platform.seal.ContentHash;
import java.util.List;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.junit.jupiter.api.Test;

class ContentExtensionTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final FhirJson fhir = new FhirJson();

    @Test
    void everything_of_the_core_comes_back_with_the_same_hash() {
        var templates = Core.templateReader();
        assertThat(Core.templateEntries()).hasSize(17).allSatisfy(entry -> {
            var content = JSON.<JsonNode>valueToTree(templates.read(entry).content());
            assertThat(ContentHash.of(thereAndBack(content))).isEqualTo(ContentHash.of(content));
        });
        assertThat(Core.techniques()).hasSizeGreaterThanOrEqualTo(75).allSatisfy(technique -> {
            var content = JSON.<JsonNode>valueToTree(technique);
            assertThat(ContentHash.of(thereAndBack(content))).isEqualTo(ContentHash.of(content));
        });
    }

    @Test
    void content_of_any_shape_comes_back_as_it_was() throws Exception {
        for (var written : List.of(
                "{\"a\": {}, \"b\": [], \"c\": null, \"d\": [[], [[1]], {}, null], \"e\": {\"f\": {\"g\": false}}}",
                "{\"n\": [0, -1, 2147483647, 9999999999, 0.5, 12.25, 1e3]}",
                "{\"t\": [\"  two  spaces \", \"line\\nbreak\\ttab\", \"<b>&amp;\\\"'\", \"\\uD83E\\uDDD8 Rückenlage\", \"true\", \"1\"]}",
                "{\"__proto__\": {\"x\": 1}, \"constructor\": \"y\", \"toString\": []}",
                "{}")) {
            var content = JSON.readTree(written);
            assertThat(ContentHash.canonical(thereAndBack(content)))
                    .as(written)
                    .isEqualTo(ContentHash.canonical(content));
        }
    }

    @Test
    void a_field_that_is_said_twice_becomes_what_no_field_may_be() throws Exception {
        ObjectNode extension = JSON.createObjectNode().put("url", ContentExtension.URL);
        extension.putArray("extension").add(said("note", "one")).add(said("note", "two"));

        var content = ContentExtension.read(JSON.createArrayNode().add(extension));

        assertThat(content).isEqualTo(JSON.readTree("{\"note\": {\"said\": \"twice\"}}"));
    }

    @Test
    void what_is_no_extension_of_ours_has_no_content() throws Exception {
        for (var written :
                List.of("[]", "{}", "\"text\"", "[{\"url\": \"urn:other\", \"valueString\": \"x\"}]", "[[]]")) {
            assertThat(ContentExtension.read(JSON.readTree(written)).isMissingNode())
                    .as(written)
                    .isTrue();
        }
    }

    private JsonNode thereAndBack(JsonNode content) throws Exception {
        var carrier = new ActivityDefinition();
        carrier.addExtension(ContentExtension.of(content));
        return ContentExtension.read(JSON.readTree(fhir.written(carrier)).path("extension"));
    }

    private static ObjectNode said(String url, String value) {
        return JSON.createObjectNode().put("url", url).put("valueString", value);
    }
}
