package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

    private final Map<String, Set<String>> reach = Reach.of(Screens.INSTRUMENT, Screens.RULES);
    private static final int ALL = Screens.INSTRUMENT.item("regions").options().size();

    @Test
    void a_rule_that_names_regions_through_a_fact_concerns_those() {
        assertThat(reach.get("CES-01"))
                .containsExactlyInAnyOrder(
                        "low_back", "mid_back", "buttock", "hip_groin", "thigh", "knee", "calf", "ankle_foot");
        assertThat(reach.get("FX-16")).containsExactlyInAnyOrder("low_back", "mid_back", "neck");
    }

    @Test
    void a_rule_for_everywhere_else_concerns_everywhere_else() {
        assertThat(reach.get("CES-03")).containsExactlyInAnyOrder("neck", "head", "shoulder", "arm", "chest_wall");
    }

    @Test
    void a_rule_about_a_question_that_is_asked_for_some_regions_concerns_those() {
        assertThat(reach.get("LB-02")).containsExactly("knee");
        assertThat(reach.get("CORD-03")).containsExactlyInAnyOrder("neck", "arm", "shoulder");
    }

    @Test
    void a_rule_that_says_nothing_of_regions_concerns_all_of_them() {
        assertThat(reach.get("CA-05")).hasSize(ALL);
        assertThat(reach.get("GN-06")).hasSize(ALL);
        assertThat(reach.get("CMB-01")).hasSize(ALL);
    }

    @Test
    void every_rule_concerns_some_region_and_none_that_it_does_not_fire_for() {
        assertThat(reach).hasSize(Screens.RULES.rules().size());
        assertThat(reach.values()).allSatisfy(regions -> assertThat(regions).isNotEmpty());
        var evaluation = Screens.EVALUATOR.evaluate(Screens.with("ces_saddle", "yes", "ces_onset", "lt_14d"));
        assertThat(evaluation.fired())
                .isNotEmpty()
                .allSatisfy(fired -> assertThat(reach.get(fired.rule().id())).contains("low_back"));
    }
}
