package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ConditionReaderTest {

    private static final JsonNode NO_CODES = MissingNode.getInstance();
    private final ConditionReader reader = new ConditionReader(VocabularyFile.read());

    @Test
    void all_core_conditions_are_sound() {
        assertThat(Core.conditions()).hasSize(64).doesNotContainNull();
        for (var entry : Core.conditionEntries()) {
            assertThat(reader.read(entry, NO_CODES).faults())
                    .as(entry.path("code").asText())
                    .isEmpty();
        }
    }

    @Test
    void three_block_everything_and_one_a_region() {
        assertThat(Core.conditions())
                .filteredOn(ConditionContent::blocksAll)
                .extracting(ConditionContent::code)
                .containsExactlyInAnyOrder("FRACTURE_SPINE", "SPINE_INFECTION", "CARDIAC_UNSTABLE");
        assertThat(Core.conditions())
                .filteredOn(ConditionContent::blocksRegion)
                .extracting(ConditionContent::code)
                .containsExactly("FRACTURE_LIMB");
    }

    @Test
    void an_unknown_word_is_refused_where_it_stands() {
        assertThat(faults(entry -> entry.withArrayProperty("block").add("lx_warp")))
                .containsExactly(new Fault("block", "does not know lx_warp"));
        assertThat(faults(entry -> entry.withArrayProperty("caution").add("lx_warp")))
                .containsExactly(new Fault("caution", "does not know lx_warp"));
        assertThat(faults(entry -> entry.put("override", "anybody")))
                .containsExactly(new Fault("override", "does not know \"anybody\""));
        assertThat(faults(entry -> entry.withArrayProperty("sources").add("HEARSAY")))
                .containsExactly(new Fault("sources", "does not know HEARSAY"));
    }

    @Test
    void what_is_missing_is_named() {
        for (var field : List.of("code", "label", "question", "override", "block", "caution", "why", "sources")) {
            assertThat(faults(entry -> entry.remove(field)))
                    .as(field)
                    .extracting(Fault::field)
                    .containsExactly(field);
        }
        assertThat(faults(entry -> entry.put("code", "osteoporosis")))
                .extracting(Fault::field)
                .containsExactly("code");
        assertThat(faults(entry -> entry.put("blocksAll", "yes")))
                .extracting(Fault::field)
                .containsExactly("blocksAll");
        assertThat(faults(entry -> entry.putArray("sources")))
                .extracting(Fault::field)
                .containsExactly("sources");
    }

    @Test
    void what_nobody_knows_is_named_too() {
        assertThat(faults(entry -> entry.putArray("forbids")))
                .containsExactly(new Fault("forbids", "is not a field of a condition"));
    }

    @Test
    void a_tag_is_blocked_or_cautioned_not_both() {
        assertThat(faults(entry -> entry.withArrayProperty("caution").add("press_bony_spine")))
                .containsExactly(new Fault("caution", "repeats what is blocked: press_bony_spine"));
    }

    @Test
    void a_condition_that_has_nothing_against_any_technique_is_none() {
        assertThat(faults(entry -> {
                    entry.putArray("block");
                    entry.putArray("caution");
                }))
                .extracting(Fault::field)
                .containsExactly("block");
        assertThat(faults(entry -> {
                    entry.putArray("block");
                    entry.putArray("caution");
                    entry.put("blocksAll", true);
                }))
                .isEmpty();
    }

    @Test
    void what_others_call_it_is_taken_and_what_no_one_can_call_it_refused() {
        var others = JsonNodeFactory.instance.objectNode().put("icd10", "M81").put("snomed", "64859006");
        assertThat(reader.read(osteoporosis(), others).content().codes())
                .isEqualTo(new ConditionCodes("M81", null, "64859006", null));

        assertThat(codeFaults("icd10", "thin bones")).containsExactly("codes.icd10");
        assertThat(codeFaults("icd10cm", "M4806!")).containsExactly("codes.icd10cm");
        assertThat(codeFaults("snomed", "12")).containsExactly("codes.snomed");
        assertThat(codeFaults("read2", "N330")).containsExactly("codes.read2");
        assertThat(reader.read(osteoporosis(), JsonNodeFactory.instance.textNode("M81"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("codes");
    }

    private List<String> codeFaults(String system, String code) {
        var others = JsonNodeFactory.instance.objectNode().put(system, code);
        return reader.read(osteoporosis(), others).faults().stream()
                .map(Fault::field)
                .toList();
    }

    private List<Fault> faults(Consumer<ObjectNode> spoil) {
        var entry = osteoporosis();
        spoil.accept(entry);
        return reader.read(entry, NO_CODES).faults();
    }

    private static ObjectNode osteoporosis() {
        return Core.conditionEntries().stream()
                .filter(one -> one.path("code").asText().equals("OSTEOPOROSIS"))
                .findFirst()
                .map(one -> (ObjectNode) one.deepCopy())
                .orElseThrow();
    }
}
