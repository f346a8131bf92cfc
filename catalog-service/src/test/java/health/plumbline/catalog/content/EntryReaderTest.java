package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EntryReaderTest {

    private static final JsonNode CORE = core();
    private final EntryReader reader = new EntryReader(VocabularyFile.read());

    @Test
    void all_twelve_core_entries_are_sound() {
        assertThat(CORE).hasSize(12);
        for (var entry : CORE) {
            var reading = reader.read(entry);

            assertThat(reading.faults()).as(reading.id()).isEmpty();
            assertThat(reading.content().technique()).isEqualTo(reading.id());
        }
    }

    @Test
    void the_core_promises_nothing_that_the_reference_rejects() {
        assertThat(CORE.findValuesAsText("steps") + CORE.toString())
                .doesNotContainIgnoringCase("realigns ")
                .doesNotContainIgnoringCase("put back")
                .doesNotContainIgnoringCase("out of alignment")
                .doesNotContainIgnoringCase("out of place");
        for (var entry : CORE) {
            assertThat(entry.path("steps").toString() + entry.path("breathing"))
                    .doesNotContainIgnoringCase("lubricat")
                    .doesNotContainIgnoringCase("traction")
                    .doesNotContainIgnoringCase("knots");
        }
    }

    @Test
    void an_unknown_word_is_refused_where_it_stands() {
        assertThat(faults(entry -> entry.withArrayProperty("tags").add("lx_warp")))
                .containsExactly(new EntryReader.Fault("tags", "does not know lx_warp"));
        assertThat(faults(entry -> entry.put("category", "magic")))
                .containsExactly(new EntryReader.Fault("category", "does not know \"magic\""));
        assertThat(fields(entry -> entry.put("position", "flying"))).containsExactly("position");
        assertThat(fields(entry -> entry.withArrayProperty("regions").add("tail")))
                .containsExactly("regions");
        assertThat(fields(entry -> entry.withArrayProperty("goals").add("fame")))
                .containsExactly("goals");
        assertThat(fields(entry -> entry.withObjectProperty("evidence").put("grade", "A+")))
                .containsExactly("evidence.grade");
    }

    @Test
    void a_reversed_dose_is_refused_at_its_measure() {
        assertThat(faults(entry -> entry.withObjectProperty("dose")
                        .putArray("reps")
                        .add(20)
                        .add(12)
                        .add(10)
                        .add(8)
                        .add(5)))
                .containsExactly(new EntryReader.Fault(
                        "dose.reps", "The bounds of a dose ascend from min to max, but are [20, 12, 10, 8, 5]"));
        assertThat(fields(entry -> entry.withObjectProperty("dose").put("perDay", "often")))
                .contains("dose.perDay");
        assertThat(fields(entry -> entry.withObjectProperty("dose").remove("perDay")))
                .containsExactly("dose");
    }

    @Test
    void what_is_missing_is_named() {
        for (var field : List.of(
                "name", "category", "regions", "position", "bias", "steps", "breathing", "stop", "goals", "tags")) {
            assertThat(fields(entry -> entry.remove(field))).as(field).containsExactly(field);
        }
        assertThat(fields(entry -> entry.remove("id"))).containsExactly("id");
        assertThat(fields(entry -> entry.putArray("steps"))).containsExactly("steps");
        assertThat(fields(entry -> entry.remove("evidence"))).contains("evidence");
        assertThat(fields(entry -> entry.remove("dose"))).contains("dose");
    }

    @Test
    void what_nobody_knows_is_named_too() {
        assertThat(fields(entry -> entry.put("stepz", "x"))).containsExactly("stepz");
        assertThat(fields(entry -> entry.withObjectProperty("dose").put("furlongs", 1)))
                .containsExactly("dose.furlongs");
    }

    @Test
    void an_entry_that_is_no_group_of_fields_is_refused_and_breaks_nothing() throws IOException {
        var reading = reader.read(CORE.get(0).path("name"));

        assertThat(reading.content()).isNull();
        assertThat(reading.faults()).extracting(EntryReader.Fault::field).contains("id", "name", "dose", "steps");
    }

    private List<String> fields(Consumer<ObjectNode> spoil) {
        return faults(spoil).stream().map(EntryReader.Fault::field).toList();
    }

    private List<EntryReader.Fault> faults(Consumer<ObjectNode> spoil) {
        ObjectNode entry = CORE.findParents("id").stream()
                .filter(one -> one.path("id").asText().equals("pelvic_tilt"))
                .findFirst()
                .map(one -> (ObjectNode) one.deepCopy())
                .orElseThrow();
        spoil.accept(entry);
        return reader.read(entry).faults();
    }

    private static JsonNode core() {
        try {
            return CatalogFile.read("catalog/core-techniques.yaml").path("techniques");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
