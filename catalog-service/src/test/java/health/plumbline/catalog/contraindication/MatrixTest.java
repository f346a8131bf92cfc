package health.plumbline.catalog.contraindication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.VocabularyFile;
import health.plumbline.catalog.contraindication.Contraindication.How;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is worked out of the tags is what the clinical reference resolved: every condition with every technique. */
class MatrixTest {

    private static final JsonNode MATRIX = Core.file("contraindication/matrix.yaml");
    private static final JsonNode LISTS = Core.file("contraindication/techniques.yaml");
    private static final List<TechniqueContent> TECHNIQUES = Core.techniques();
    private static final Map<String, ConditionContent> CONDITIONS =
            Core.conditions().stream().collect(toMap(ConditionContent::code, Function.identity()));
    private static final Contraindications WORKED_OUT =
            new Contraindications(CONDITIONS.values(), VocabularyFile.read().recordedAs());

    @Test
    void the_matrix_and_the_catalog_have_the_same_conditions_and_techniques() {
        assertThat(CONDITIONS).hasSize(64);
        assertThat(names(MATRIX)).isEqualTo(CONDITIONS.keySet());
        assertThat(TECHNIQUES).hasSize(75);
        assertThat(names(LISTS))
                .isEqualTo(TECHNIQUES.stream().map(TechniqueContent::technique).collect(toSet()));
    }

    @Test
    void every_cell_of_the_matrix_is_worked_out_alike() {
        for (var technique : TECHNIQUES) {
            var everywhere = everywhere(technique);
            for (var code : CONDITIONS.keySet()) {
                assertThat(everywhere.get(code))
                        .as("%s with %s", code, technique.technique())
                        .isEqualTo(resolved(code, technique.technique()));
            }
        }
    }

    @Test
    void whoever_may_lift_a_block_is_whom_the_matrix_names() {
        CONDITIONS.forEach((code, condition) -> assertThat(condition.override())
                .as(code)
                .isEqualTo(MATRIX.path(code).path("override").asText()));
    }

    @Test
    void each_technique_has_the_lists_of_its_entry_in_the_reference() {
        for (var technique : TECHNIQUES) {
            var everywhere = everywhere(technique);
            everywhere.keySet().removeIf(code -> CONDITIONS.get(code).blocksAll());
            var lists = LISTS.path(technique.technique());

            assertThat(of(everywhere, How.BLOCK)).as(technique.technique()).isEqualTo(texts(lists.path("blockedBy")));
            assertThat(of(everywhere, How.CAUTION)).as(technique.technique()).isEqualTo(texts(lists.path("cautionBy")));
        }
    }

    @Test
    void a_broken_limb_blocks_every_technique_of_its_region_whatever_the_region_is_called() {
        var vocabulary = VocabularyFile.read();
        var recordable = new HashSet<>(vocabulary.regions());
        recordable.addAll(vocabulary.recordedAs().values());
        for (var region : recordable) {
            for (var technique : TECHNIQUES) {
                var blocked = blocks(technique, "FRACTURE_LIMB", region);
                var expected = resolved("FRACTURE_LIMB", technique.technique()) == How.BLOCK
                        || technique.regions().stream().anyMatch(own -> oneRegion(own, region));

                assertThat(blocked)
                        .as("%s, broken %s", technique.technique(), region)
                        .isEqualTo(expected);
            }
        }
        assertThat(recordable).contains("hip_groin");
    }

    @Test
    void no_other_condition_depends_on_a_region() {
        for (var technique : TECHNIQUES) {
            assertThat(WORKED_OUT.of(technique))
                    .filteredOn(one -> !one.onlyIn().isEmpty())
                    .extracting(Contraindication::code)
                    .isSubsetOf("FRACTURE_LIMB");
        }
    }

    @Test
    void each_names_exactly_the_tags_it_is_for() {
        for (var technique : TECHNIQUES) {
            for (var one : WORKED_OUT.of(technique)) {
                var condition = CONDITIONS.get(one.code());
                var named = one.how() == How.BLOCK ? condition.block() : condition.caution();

                assertThat(one.because())
                        .as("%s with %s", one.code(), technique.technique())
                        .containsExactlyElementsOf(technique.tags().stream()
                                .filter(named::contains)
                                .toList());
                assertThat(one.because().isEmpty())
                        .as("%s with %s", one.code(), technique.technique())
                        .isEqualTo(condition.blocksAll() || !one.onlyIn().isEmpty());
            }
        }
    }

    private static How resolved(String code, String technique) {
        var row = MATRIX.path(code);
        if (row.path("blocks").asText().equals("ALL")
                || texts(row.path("blocks")).contains(technique)) {
            return How.BLOCK;
        }
        return texts(row.path("cautions")).contains(technique) ? How.CAUTION : null;
    }

    private static Map<String, How> everywhere(TechniqueContent technique) {
        return WORKED_OUT.of(technique).stream()
                .filter(one -> one.onlyIn().isEmpty())
                .collect(toMap(Contraindication::code, Contraindication::how));
    }

    private static boolean blocks(TechniqueContent technique, String code, String region) {
        return WORKED_OUT.of(technique).stream()
                .filter(one -> one.code().equals(code) && one.how() == How.BLOCK)
                .anyMatch(one -> one.onlyIn().isEmpty() || one.onlyIn().contains(region));
    }

    /** In the reference's words: hip and pelvis are hip_groin, trunk is low_back. */
    private static boolean oneRegion(String one, String other) {
        return screened(one).equals(screened(other));
    }

    private static String screened(String region) {
        return switch (region) {
            case "hip", "pelvis" -> "hip_groin";
            case "trunk" -> "low_back";
            default -> region;
        };
    }

    private static Set<String> of(Map<String, How> found, How how) {
        return found.entrySet().stream()
                .filter(one -> one.getValue() == how)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(toSet());
    }

    private static Set<String> names(JsonNode rows) {
        var names = new TreeSet<String>();
        rows.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
