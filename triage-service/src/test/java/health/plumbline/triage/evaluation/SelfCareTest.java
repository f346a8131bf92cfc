package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The narrow case of section 4.1 of the clinical reference, and the codes of its section 3, each by its answer. */
class SelfCareTest {

    @Test
    void mild_pain_of_a_few_weeks_that_moving_changes_and_nothing_else_meets_it() {
        var evaluation = Screens.EVALUATOR.evaluate(Screens.with("pain_worst", 4L, "duration_days", 41L));

        assertThat(evaluation.selfCare().because()).isEmpty();
        assertThat(evaluation.selfCare().met()).isTrue();
        assertThat(Screens.RULES.selfCare().techniques())
                .hasSize(9)
                .contains("cat_cow", "pelvic_tilt")
                .doesNotContain("prone_press_up", "thoracic_foam_roll", "glute_ball_release");
    }

    @ParameterizedTest
    @MethodSource
    void each_of_these_refuses_it(String key, Object answer, String because) {
        var evaluation = Screens.EVALUATOR.evaluate(Screens.with(key, answer));

        assertThat(evaluation.selfCare().met()).isFalse();
        assertThat(evaluation.selfCare().because()).anyMatch(why -> why.contains(because));
    }

    static Stream<Arguments> each_of_these_refuses_it() {
        return Stream.of(
                Arguments.of("pain_worst", 5L, "above 4"),
                Arguments.of("mechanical", "unchanged_by_movement", "Moving"),
                Arguments.of("mechanical", "unsure", "Moving"),
                Arguments.of("relief", "nothing_eases", "Nothing eases"),
                Arguments.of("duration_days", 42L, "six weeks"),
                Arguments.of("onset", "sudden_sharp_stabbing", "rule has fired"),
                Arguments.of("bone_risk", List.of("osteoporosis"), "Osteoporosis"));
    }

    @Test
    void what_is_not_answered_refuses_it() {
        assertThat(Screens.EVALUATOR.evaluate(Map.of()).selfCare().because())
                .contains("Questions that apply have no answer yet.", "It has lasted six weeks or more.");
    }

    @ParameterizedTest
    @MethodSource
    void an_answer_makes_its_code_and_nothing_makes_none(String key, Object answer, String code, boolean proposed) {
        var evaluation = Screens.EVALUATOR.evaluate(Screens.with(
                "sex_at_birth", "female", "age", 52L, "regions", List.of("low_back", "neck"), key, answer));

        assertThat(evaluation.codes())
                .filteredOn(coded -> coded.code().code().equals(code))
                .singleElement()
                .satisfies(coded -> {
                    assertThat(coded.code().proposed()).isEqualTo(proposed);
                    assertThat(coded.answers()).containsEntry(key, answer);
                });
        assertThat(Screens.EVALUATOR.evaluate(Screens.with()).codes()).isEmpty();
    }

    static Stream<Arguments> an_answer_makes_its_code_and_nothing_makes_none() {
        return Stream.of(
                Arguments.of("bone_risk", List.of("osteoporosis"), "OSTEOPOROSIS", false),
                Arguments.of("bone_risk", List.of("prior_fragility_fracture"), "OSTEOPOROSIS_VFX", false),
                Arguments.of("bone_risk", List.of("height_loss_or_new_stoop"), "OSTEOPOROSIS_VFX", false),
                Arguments.of("pregnancy", "t1", "PREG_T1", false),
                Arguments.of("pregnancy", "t2", "PREG_T2", false),
                Arguments.of("pregnancy", "t3", "PREG_T3", false),
                Arguments.of("pregnancy", "postnatal_0_6w", "POSTNATAL_0_6W", false),
                Arguments.of("pregnancy", "postnatal_6_12w", "POSTNATAL_6_12W", false),
                Arguments.of("recent_surgery", "spine", "SURG_SPINE_LT12W", false),
                Arguments.of("recent_surgery", "abdomen_pelvis", "SURG_ABDO_LT12W", false),
                Arguments.of("claudication", "eases_sitting_or_bending", "STENOSIS_LUMBAR", true),
                Arguments.of("neck_instability_risk", List.of("rheumatoid"), "CERV_INSTABILITY_RISK", false),
                Arguments.of("vascular_risk", List.of("known_aaa"), "AAA_KNOWN", false),
                Arguments.of("infection_risk", List.of("diabetes"), "DIABETES_INSULIN", true),
                Arguments.of("leg_pain", "stable_known", "DISC_RADICULOPATHY", true),
                Arguments.of("leg_sensory", "one_stable", "DISC_RADICULOPATHY", true));
    }
}
