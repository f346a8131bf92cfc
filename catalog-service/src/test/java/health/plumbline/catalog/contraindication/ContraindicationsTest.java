package health.plumbline.catalog.contraindication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.ConditionCodes;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.contraindication.Contraindication.How;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContraindicationsTest {

    /** Buttock and hip; body weight on a ball, on the floor, weight through the hands. */
    private static final TechniqueContent BALL = Core.techniques().stream()
            .filter(technique -> technique.technique().equals("glute_ball_release"))
            .findFirst()
            .orElseThrow();

    @Test
    void what_names_none_of_its_tags_has_nothing_against_it() {
        assertThat(against(condition("A", List.of("prone"), List.of("lx_rot")))).isEmpty();
    }

    @Test
    void a_blocked_tag_outweighs_a_cautioned_one() {
        assertThat(against(condition("A", List.of("press_gluteal"), List.of("ul_weight", "floor_transfer"))))
                .extracting(Contraindication::how, Contraindication::because)
                .containsExactly(tuple(How.BLOCK, List.of("press_gluteal")));
    }

    @Test
    void all_tags_that_it_is_for_are_named_in_the_order_of_the_technique() {
        assertThat(against(condition("A", List.of(), List.of("ul_weight", "prone", "floor_transfer"))))
                .extracting(Contraindication::how, Contraindication::because)
                .containsExactly(tuple(How.CAUTION, List.of("floor_transfer", "ul_weight")));
    }

    @Test
    void blocks_come_before_cautions() {
        assertThat(against(
                        condition("A", List.of(), List.of("ul_weight")),
                        condition("B", List.of("press_gluteal"), List.of()),
                        condition("C", List.of(), List.of("floor_only"))))
                .extracting(Contraindication::code)
                .containsExactly("B", "A", "C");
    }

    @Test
    void what_blocks_everything_needs_no_tag() {
        var all = new ConditionContent(
                "A", "Label", "?", "none", true, false, List.of(), List.of(), codes(), "Why", List.of("SEED"));

        assertThat(against(all))
                .containsExactly(new Contraindication("A", "Label", How.BLOCK, "none", List.of(), List.of(), "Why"));
    }

    @Test
    void what_blocks_a_region_holds_there_under_either_name_and_its_caution_everywhere() {
        assertThat(against(regional(List.of(), List.of("ul_weight"))))
                .extracting(Contraindication::how, Contraindication::because, Contraindication::onlyIn)
                .containsExactly(
                        tuple(How.BLOCK, List.of(), List.of("buttock", "hip", "hip_groin", "pelvis")),
                        tuple(How.CAUTION, List.of("ul_weight"), List.of()));
    }

    @Test
    void what_blocks_a_tag_blocks_in_every_region() {
        assertThat(against(regional(List.of("press_gluteal"), List.of("ul_weight"))))
                .extracting(Contraindication::how, Contraindication::onlyIn)
                .containsExactly(tuple(How.BLOCK, List.of()));
    }

    private static List<Contraindication> against(ConditionContent... conditions) {
        return new Contraindications(List.of(conditions), Map.of("hip", "hip_groin", "pelvis", "hip_groin")).of(BALL);
    }

    private static ConditionContent condition(String code, List<String> block, List<String> caution) {
        return new ConditionContent(
                code, "Label", "?", "none", false, false, block, caution, codes(), "Why", List.of("SEED"));
    }

    private static ConditionContent regional(List<String> block, List<String> caution) {
        return new ConditionContent(
                "A", "Label", "?", "none", false, true, block, caution, codes(), "Why", List.of("SEED"));
    }

    private static ConditionCodes codes() {
        return new ConditionCodes(null, null, null, null);
    }
}
