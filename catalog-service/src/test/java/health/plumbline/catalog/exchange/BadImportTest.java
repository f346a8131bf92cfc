package health.plumbline.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.technique.OwnTechniques;
import health.plumbline.catalog.template.OwnTemplates;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.RealBackends;
import health.plumbline.testkit.TestClinics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a catalog: a 4xx with a problem document, and nothing is changed. */
@QuarkusTest
@QuarkusTestResource(RealBackends.class)
class BadImportTest {

    private static final String FHIR = "application/fhir+json";

    private final Parcels north = new Parcels("north");
    private final Parcels south = new Parcels("south");

    @Inject
    OwnTechniques owns;

    @Inject
    OwnTemplates templates;

    private ObjectNode file;
    private ObjectNode bundle;

    @BeforeEach
    void a_sound_file_and_a_sound_bundle() {
        TestClinics.configure();
        var id = owns.of("north", "Stretch to be spoilt");
        file = north.only("catalog", id);
        bundle = north.only("fhir", id);
    }

    @Test
    void what_is_no_file_of_a_catalog_is_refused_as_a_whole() throws Exception {
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("", "import-unknown");
        bodies.put("null", "import-unknown");
        bodies.put("[]", "import-unknown");
        bodies.put("\"text\"", "import-unknown");
        bodies.put("{}", "import-unknown");
        bodies.put("{\"format\": \"recipes\"}", "import-unknown");
        bodies.put("{\"format\": ", "import-unreadable");
        bodies.put("no json", "import-unreadable");
        bodies.put("{} {}", "import-unreadable");
        bodies.put("{\"format\": \"a\", \"format\": \"b\"}", "import-unreadable");
        bodies.put("[".repeat(100_000), "import-unreadable");
        bodies.put("{\"a\":".repeat(41) + "1" + "}".repeat(41), "import-unreadable");
        bodies.put("{\"format\": \"" + "x".repeat(60_000) + "\"}", "import-unreadable");
        bodies.put("{\"format\": 1e999999999}", "import-unreadable");
        bodies.put("{\"format\": " + "9".repeat(1000) + "}", "import-unreadable");
        bodies.put("{\"format\": \"\\u0000\"}", "import-unreadable");
        bodies.put("{\"\\u0000\": 1}", "import-unreadable");
        bodies.put("{\"format\": \"\\ud83e\"}", "import-unreadable");
        bodies.put("\ufeff<Bundle xmlns=\"http://hl7.org/fhir\"/>", "import-xml");
        bodies.put("  <!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>", "import-xml");
        bodies.put("{\"resourceType\": \"ActivityDefinition\"}", "import-malformed");
        bodies.put("{\"resourceType\": [\"Bundle\"]}", "import-malformed");
        bodies.put("{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": []}", "import-malformed");
        bodies.put("{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": {}}", "import-malformed");
        bodies.put("{\"format\": \"plumbline-catalog\", \"formatVersion\": 2, \"techniques\": []}", "import-malformed");
        bodies.put(
                "{\"format\": \"plumbline-catalog\", \"formatVersion\": \"1\", \"techniques\": []}",
                "import-malformed");
        bodies.put("{\"format\": \"plumbline-catalog\", \"formatVersion\": 1}", "import-malformed");
        bodies.put("{\"format\": \"plumbline-catalog\", \"formatVersion\": 1, \"techniques\": {}}", "import-malformed");
        bodies.put(
                "{\"format\": \"plumbline-catalog\", \"formatVersion\": 1, \"techniques\": [], \"templates\": null}",
                "import-malformed");
        bodies.put(
                "{\"format\": \"plumbline-catalog\", \"formatVersion\": 1, \"techniques\": [], \"__proto__\": {}}",
                "import-malformed");
        bodies.put(head("{},".repeat(1000) + "{}"), "import-too-long");
        bodies.put(head("{},".repeat(1_600_000) + "{}"), "import-unreadable");
        bodies.put(head("[],".repeat(400_000) + "[]"), "import-too-long");

        for (var body : bodies.entrySet()) {
            refused(FHIR, body.getKey(), 422, body.getValue());
        }
    }

    @Test
    void bytes_that_are_no_characters_are_refused_too() throws Exception {
        for (var bytes : new byte[][] {
            {'{', '"', (byte) 0xc3, '"', '}'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
            {0, 0, 0, '{', 0x7f, 0x7f, 0x7f, 0x7f},
            {(byte) 0xfe, (byte) 0xff, (byte) 0xd8, 0},
            {0x1f, (byte) 0x8b, 8, 0}
        }) {
            var answer = south.send("application/json", bytes);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"urn:plumbline:problem:import-unreadable\"");
        }
    }

    @Test
    void an_entry_with_anything_wrong_refuses_the_file() throws Exception {
        var spoilt = new LinkedHashMap<String, Consumer<ObjectNode>>();
        spoilt.put("no entry", entry -> entry.removeAll());
        spoilt.put("no url", entry -> entry.remove("url"));
        spoilt.put("another url", entry -> entry.put("url", "https://plumbline.example/own-1"));
        spoilt.put(
                "url of a template",
                entry -> entry.put("url", entry.path("url").asText().replace(":technique:", ":template:")));
        spoilt.put("url of a number", entry -> entry.put("url", 7));
        spoilt.put("long url", entry -> entry.put("url", "urn:plumbline:" + "x".repeat(19_000)));
        spoilt.put("wrong hash", entry -> entry.put("hash", "sha256:" + "0".repeat(64)));
        spoilt.put("hash of null", entry -> entry.putNull("hash"));
        spoilt.put("retired of text", entry -> entry.put("retired", "no"));
        spoilt.put("unknown field", entry -> entry.put("clinic", "south"));
        spoilt.put("prototype", entry -> entry.putObject("__proto__").put("retired", true));
        spoilt.put("no content", entry -> entry.remove("content"));
        spoilt.put("content of a list", entry -> entry.putArray("content"));
        spoilt.put("another id", entry -> content(entry).put("technique", "own-other"));
        spoilt.put("an id beside it", entry -> content(entry).put("id", "cat_cow"));
        spoilt.put("prototype in content", entry -> content(entry).putObject("constructor"));
        spoilt.put("long name", entry -> content(entry).put("name", "x".repeat(121)));
        spoilt.put("name of a number", entry -> content(entry).put("name", 12));
        spoilt.put("many steps", entry -> many(content(entry).putArray("steps"), "step"));
        spoilt.put("many unknown tags", entry -> many(content(entry).putArray("tags"), "<tag>"));
        spoilt.put("no stop", entry -> content(entry).remove("stop"));
        spoilt.put(
                "progression of a number",
                entry -> content(entry).putArray("progressions").add(1));
        spoilt.put(
                "dose reversed",
                entry -> ((ObjectNode) content(entry).path("dose").path("perDay")).put("min", 99));
        spoilt.put(
                "dose of four",
                entry -> ((ObjectNode) content(entry).path("dose").path("perDay")).remove("max"));
        spoilt.put(
                "dose of six",
                entry -> ((ObjectNode) content(entry).path("dose").path("perDay")).put("most", 1));
        spoilt.put(
                "dose of text",
                entry -> ((ObjectNode) content(entry).path("dose").path("perDay")).put("max", "3"));
        spoilt.put("dose of null", entry -> content(entry).putNull("dose"));
        spoilt.put("evidence of a list", entry -> content(entry).putArray("evidence"));

        for (var one : spoilt.entrySet()) {
            var body = file.deepCopy();
            var entry = (ObjectNode) body.path("techniques").get(0);
            if (!one.getKey().contains("hash")) {
                entry.remove("hash");
            }
            one.getValue().accept(entry);
            refused("application/json", body.toString(), 422, "import-refused");
            south.tryOut(body).statusCode(200).body("refused", equalTo(1)).body("taken", equalTo(false));
        }
    }

    @Test
    void a_template_with_anything_wrong_refuses_the_file() throws Exception {
        var template = north.only("catalog", templates.of("north", "Template to be spoilt"));
        var spoilt = new LinkedHashMap<String, Consumer<ObjectNode>>();
        spoilt.put(
                "url of a technique",
                entry -> entry.put("url", entry.path("url").asText().replace(":template:", ":technique:")));
        spoilt.put("another id", entry -> content(entry).put("template", "TPL-NECK"));
        spoilt.put("no items", entry -> content(entry).putArray("items"));
        spoilt.put("items of numbers", entry -> content(entry).putArray("items").add(1));
        spoilt.put("items of null", entry -> content(entry).putNull("items"));
        spoilt.put("unknown technique", entry -> item(entry).put("technique", "no_such_thing"));
        spoilt.put("technique of a number", entry -> item(entry).put("technique", 1));
        spoilt.put("dose of a text", entry -> item(entry).put("dose", "much"));
        spoilt.put("dose reversed", entry -> item(entry)
                .putObject("dose")
                .putObject("reps")
                .put("from", 9)
                .put("to", 1));
        spoilt.put(
                "unknown condition", entry -> content(entry).putArray("assumes").add("__proto__"));
        spoilt.put(
                "days of texts", entry -> content(entry).putArray("reviewDays").add("soon"));

        for (var one : spoilt.entrySet()) {
            var body = template.deepCopy();
            var entry = (ObjectNode) body.path("templates").get(0);
            entry.remove("hash");
            one.getValue().accept(entry);
            refused("application/json", body.toString(), 422, "import-refused");
        }
    }

    @Test
    void two_entries_of_one_address_and_entries_that_are_none_refuse_the_file() throws Exception {
        var twice = file.deepCopy();
        ((ArrayNode) twice.path("techniques")).add(file.path("techniques").get(0));
        refused("application/json", twice.toString(), 422, "import-refused");

        for (var entry : new String[] {"null", "1", "\"text\"", "[]", "[[]]", "{\"url\": {\"url\": 1}}"}) {
            refused("application/json", head(entry), 422, "import-refused");
        }
    }

    @Test
    void a_bundle_with_anything_wrong_is_refused() throws Exception {
        var spoilt = new LinkedHashMap<String, Consumer<ObjectNode>>();
        spoilt.put("no resource", resource -> resource.removeAll());
        spoilt.put("another resource", resource -> resource.put("resourceType", "Patient"));
        spoilt.put("a draft", resource -> resource.put("status", "draft"));
        spoilt.put("no status", resource -> resource.remove("status"));
        spoilt.put("no url", resource -> resource.remove("url"));
        spoilt.put("another title", resource -> resource.put("title", "Another"));
        spoilt.put("no extensions", resource -> resource.remove("extension"));
        spoilt.put("extension of a text", resource -> resource.put("extension", "x"));
        spoilt.put("damaged content", resource -> ((ObjectNode) resource.at("/extension/1/extension/1"))
                .put("valueString", "x"));
        spoilt.put("a field twice", resource -> {
            ((ArrayNode) resource.path("extension")).remove(0);
            var fields = (ArrayNode) resource.at("/extension/0/extension");
            fields.add(fields.get(2));
        });

        for (var one : spoilt.entrySet()) {
            var body = bundle.deepCopy();
            one.getValue().accept((ObjectNode) body.at("/entry/0/resource"));
            refused(FHIR, body.toString(), 422, "import-refused");
        }
        for (var entry : new String[] {"null", "1", "[]", "{\"resource\": []}"}) {
            refused(
                    FHIR,
                    "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [%s]}".formatted(entry),
                    422,
                    "import-refused");
        }
    }

    @Test
    void the_sound_ones_beside_them_are_taken() {
        south.post("", "application/json", file.toString()).statusCode(200).body("added", equalTo(1));
        south.post("", FHIR, bundle.toString()).statusCode(200).body("unchanged", equalTo(1));
        south.post("", "application/json", head("")).statusCode(200).body("taken", equalTo(true));
    }

    @Test
    void what_is_too_large_of_another_kind_or_asked_for_strangely_is_told_so() throws Exception {
        refused(
                "application/json",
                head("{\"url\": \"" + "x ".repeat(2_600_000) + "\"}"),
                413,
                "request-entity-too-large");
        refused("application/json", " ".repeat(5_500_000), 413, "request-entity-too-large");
        refused("application/fhir+xml", "<Bundle xmlns=\"http://hl7.org/fhir\"/>", 422, "import-xml");
        refused("text/plain", file.toString(), 415, "unsupported-media-type");

        var before = everything();
        south.post("?dryRun=maybe", "application/json", file.toString()).statusCode(400);
        assertThat(everything()).isEqualTo(before);
    }

    private void refused(String type, String body, int status, String code) throws Exception {
        var before = everything();
        var words = body.substring(0, Math.min(60, body.length()));
        var answer = south.send(type, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as("%s: %s", words, answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).as(words).hasValueSatisfying(kind -> assertThat(kind)
                .startsWith("application/problem+json"));
        assertThat(answer.body()).as(words).contains("\"urn:plumbline:problem:" + code + "\"");
        assertThat(answer.body().length()).as(words).isLessThan(20_000);
        assertThat(everything()).as(words).isEqualTo(before);
    }

    private static ObjectNode content(ObjectNode entry) {
        return (ObjectNode) entry.path("content");
    }

    private static ObjectNode item(ObjectNode entry) {
        return (ObjectNode) content(entry).path("items").get(0);
    }

    private static void many(ArrayNode list, String text) {
        for (int i = 0; i < 100_000; i++) {
            list.add(text);
        }
    }

    private static String head(String entries) {
        return "{\"format\": \"plumbline-catalog\", \"formatVersion\": 1, \"techniques\": [" + entries + "]}";
    }

    /** How many rows there are of everything that an import could touch. */
    private static Map<String, Long> everything() throws SQLException {
        var all = new LinkedHashMap<String, Long>();
        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                """
                                select 'technique', sum(revision) from technique
                                union all select 'template', sum(revision) from template
                                union all select 'template revision', count(*) from template_revision
                                union all select 'revision', count(*) from technique_revision
                                union all select 'audit', count(*) from audit_entry""")) {
            while (rows.next()) {
                all.put(rows.getString(1), rows.getLong(2));
            }
        }
        return all;
    }
}
