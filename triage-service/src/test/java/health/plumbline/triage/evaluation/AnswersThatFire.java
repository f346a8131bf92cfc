package health.plumbline.triage.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** For every rule a set of answers that fires it. */
final class AnswersThatFire {

    private static final List<String> KNEE = List.of("knee");
    private static final List<String> NECK = List.of("neck");
    private static final List<String> MID = List.of("mid_back");
    private static final List<String> SHOULDER = List.of("shoulder");

    private AnswersThatFire() {}

    /** The rule, and answers that fire it and no other. */
    static Stream<Arguments> alone() {
        return Stream.of(
                fires("CES-01", "ces_saddle", "yes", "ces_onset", "lt_14d"),
                fires("CES-02", "ces_bladder", "new_or_changed", "ces_onset", "d14_to_6m"),
                fires("CES-03", "ces_bowel", "new_or_changed", "ces_onset", "d14_to_6m", "regions", SHOULDER),
                fires("CES-05", "legs_both", "yes", "ces_onset", "lt_14d"),
                fires("CES-06", "legs_both", "yes", "ces_onset", "d14_to_6m"),
                fires("CES-07", "legs_both", "yes", "ces_onset", "gt_6m"),
                fires("CES-08", "ces_saddle", "unsure"),
                fires("CES-09", "ces_bladder", "long_standing_unchanged", "ces_assessed", "yes"),
                fires("CES-10", "ces_bladder", "long_standing_unchanged", "ces_assessed", "no"),
                fires("CES-11", "ces_saddle", "yes", "ces_onset", "gt_6m", "ces_assessed", "no"),
                fires("CES-12", "ces_sexual", "new_or_changed", "ces_onset", "gt_6m"),
                fires("CES-13", "ces_sexual", "prefer_not_to_say"),
                fires("CES-14", "legs_both", "unsure", "regions", KNEE),
                fires("NEU-01", "leg_weakness", "both"),
                fires("NEU-02", "leg_weakness", "foot_drop"),
                fires("NEU-03", "leg_weakness", "one_mild_stable"),
                fires("NEU-04", "gait_unsteady", "yes"),
                fires("NEU-05", "gait_unsteady", "unsure"),
                fires("NEU-06", "leg_pain", "increasing"),
                fires("NEU-07", "leg_sensory", "one_new_or_worse"),
                fires("NEU-08", "leg_pain", "stable_known"),
                fires("NEU-09", "claudication", "eases_sitting_or_bending"),
                fires("CORD-02", "lhermitte", "yes", "regions", NECK),
                fires("CORD-03", "hand_clumsy", "long_standing_stable", "regions", NECK),
                fires("CORD-05", "band_pain", "yes"),
                fires("ARM-01", "arm_neuro", "weak_worsening", "regions", NECK),
                fires("ARM-02", "arm_neuro", "weak_mild_stable", "regions", NECK),
                fires("ARM-03", "arm_neuro", "pain_only_new", "regions", NECK),
                fires("FX-01", "trauma", "major", "trauma_assessed", "no"),
                fires("FX-02", "trauma", "major", "trauma_assessed", "no", "regions", SHOULDER),
                fires("FX-03", "trauma", "major", "trauma_assessed", "yes"),
                fires("FX-04", "trauma", "low_fall_or_bump", "trauma_assessed", "no", "age", 65L),
                fires("FX-06", "trauma", "low_fall_or_bump", "trauma_assessed", "no", "age", 50L),
                fires("FX-12", "cannot_weight_bear", "yes", "regions", KNEE),
                fires("FX-13", "deformity", "yes", "regions", SHOULDER),
                fires("FX-15", "age", 70L),
                fires("FX-16", "bone_risk", List.of("osteoporosis")),
                fires("FX-17", "midline_tender", "yes"),
                fires("CA-03", "cancer_history", "past"),
                fires("CA-04", "cancer_history", "past", "course", "better", "onset", "after_strain"),
                fires("CA-05", "weight_loss", "yes"),
                fires("CA-07", "unwell", "yes"),
                fires("CA-08", "course", "worse", "relief", "nothing_eases"),
                fires("CA-10", "night_pain", "constant_unrelieved"),
                fires("CA-11", "no_response_6w", "yes", "age", 50L),
                fires("CA-12", "no_response_6w", "yes"),
                fires("CA-13", "lump", "yes"),
                fires("CA-15", "mechanical", "unchanged_by_movement"),
                fires("CA-16", "regions", MID, "age", 50L),
                fires("CA-17", "onset", "sudden_no_cause", "relief", "nothing_eases", "pain_worst", 8L),
                fires("SEED-01", "onset", "sudden_sharp_stabbing"),
                fires("IN-01", "sepsis_signs", "yes"),
                fires("IN-06", "fever", "yes", "regions", KNEE),
                fires("IN-03", "fever", "yes"),
                fires("IN-08", "hot_joint", "yes", "regions", KNEE),
                fires("IN-09", "night_sweats", "yes"),
                fires("IN-11", "urine_symptoms", "yes"),
                fires("IN-13", "infection_risk", List.of("tb_risk")),
                fires("IN-14", "fever", "recent_resolved"),
                fires("IF-01", "onset_age", 27L, "duration_days", 90L, "infl", infl("psoriasis", "arthritis")),
                fires("IF-02", "onset_age", 36L, "duration_days", 90L, "infl", infl("psoriasis")),
                fires("IF-03", "red_eye", "yes"),
                fires("IF-04", "girdle_stiffness", "yes", "regions", SHOULDER, "age", 50L),
                fires("VA-01", "chest_sx", "now_or_at_rest"),
                fires("VA-02", "chest_sx", "exertional_only"),
                fires("VA-03", "breathless_sudden", "yes"),
                fires("VA-04", "tearing_or_pulsating", "yes"),
                fires("VA-05", "vascular_risk", List.of("known_aaa"), "age", 50L),
                fires("VA-07", "calf_signs", List.of("swollen_one_leg")),
                fires("VA-08", "calf_signs", List.of("calf_tender")),
                fires("VA-09", "limb_ischaemia", "yes", "regions", KNEE),
                fires("VA-10", "claudication", "eases_standing_still", "regions", KNEE),
                fires("VA-11", "pregnancy_warning", "yes"),
                fires("HD-01", "thunderclap", "yes", "regions", NECK),
                fires("HD-02", "neck_unlike_any", "yes", "regions", NECK),
                fires("HD-05", "gca", List.of("new_headache"), "regions", NECK, "age", 50L),
                fires("HD-07", "neck_instability_risk", List.of("rheumatoid"), "regions", NECK),
                fires("LB-01", "cant_lift_arm_after_injury", "yes", "regions", SHOULDER),
                fires("LB-02", "locked_knee", "yes", "regions", KNEE),
                fires("LB-03", "achilles_pop", "yes", "regions", List.of("calf")),
                fires("GN-01", "cardiac_recent", List.of("bp_180_110")),
                fires("GN-02", "recent_surgery", "joint", "surgery_cleared", "no"),
                fires("GN-03", "recent_surgery", "joint", "surgery_cleared", "yes"),
                fires("GN-04", "age", 15L),
                fires("GN-05", "age", 16L),
                fires("GN-06", "self_harm", "plan_or_intent"),
                fires("GN-07", "self_harm", "thoughts"),
                fires("GN-08", "support_need", "yes"),
                fires("UNSURE-01", "mechanical", "unsure"));
    }

    /** The others, the rule and its answers: these contain another rule by their very meaning. */
    static Stream<Arguments> together() {
        return Stream.of(
                with("CES-01", "CES-04", "ces_saddle", "yes", "ces_bladder", "new_or_changed"),
                with(
                        "NEU-04 NEU-02 CES-03 CORD-01",
                        "CES-04",
                        "ces_bladder",
                        "new_or_changed",
                        "ces_onset",
                        "d14_to_6m",
                        "gait_unsteady",
                        "yes",
                        "leg_weakness",
                        "foot_drop",
                        "regions",
                        NECK),
                with("NEU-04 NEU-02", "CORD-01", "gait_unsteady", "yes", "leg_weakness", "foot_drop", "regions", NECK),
                with("CORD-05 NEU-03", "CORD-04", "band_pain", "yes", "leg_weakness", "one_mild_stable"),
                with(
                        "FX-12",
                        "FX-05",
                        "cannot_weight_bear",
                        "yes",
                        "trauma",
                        "low_fall_or_bump",
                        "regions",
                        List.of("hip_groin")),
                with("FX-17", "FX-07", "midline_tender", "yes", "trauma", "low_fall_or_bump"),
                with("FX-16", "FX-08", "trauma", "strain", "bone_risk", List.of("osteoporosis")),
                with(
                        "FX-16 FX-10",
                        "FX-09",
                        "onset",
                        "sudden_no_cause",
                        "pain_worst",
                        7L,
                        "bone_risk",
                        List.of("osteoporosis")),
                with(
                        "FX-16",
                        "FX-10",
                        "onset",
                        "sudden_no_cause",
                        "pain_worst",
                        6L,
                        "bone_risk",
                        List.of("osteoporosis")),
                with("FX-16", "FX-11", "bone_risk", List.of("height_loss_or_new_stoop")),
                with("", "FX-14", "limb_tingling_after_trauma", "yes", "trauma", "low_fall_or_bump", "regions", NECK),
                with("CA-03 NEU-03", "CA-01", "cancer_history", "past", "leg_weakness", "one_mild_stable"),
                with("CA-03", "CA-02", "cancer_history", "past", "course", "worse"),
                with("CA-05 IN-09", "CA-06", "weight_loss", "yes", "night_sweats", "yes"),
                with("CA-10", "CA-09", "night_pain", "constant_unrelieved", "age", 50L),
                with("CA-15", "CA-14", "mechanical", "unchanged_by_movement", "age", 50L),
                with("IN-03 NEU-08", "IN-02", "fever", "yes", "leg_sensory", "one_stable"),
                with(
                        "CA-10 CA-08 CA-09",
                        "IN-04",
                        "infection_risk",
                        List.of("diabetes"),
                        "night_pain",
                        "constant_unrelieved",
                        "relief",
                        "nothing_eases",
                        "course",
                        "worse"),
                with("IN-14", "IN-05", "fever", "recent_resolved", "infection_risk", List.of("diabetes")),
                with("IN-06 IN-08", "IN-07", "fever", "yes", "hot_joint", "yes", "regions", KNEE),
                with("IN-11 IN-03", "IN-10", "urine_symptoms", "yes", "fever", "yes"),
                with("IN-13", "IN-12", "infection_risk", List.of("recent_spinal_procedure"), "course", "worse"),
                with(
                        "CA-14 CA-15",
                        "VA-06",
                        "mechanical",
                        "unchanged_by_movement",
                        "age",
                        60L,
                        "vascular_risk",
                        List.of("smoker_ever")),
                with("HD-04", "HD-03", "gca", List.of("new_headache", "vision_change"), "regions", NECK, "age", 50L),
                with("", "HD-04", "gca", List.of("jaw_pain_chewing"), "regions", NECK, "age", 50L),
                with(
                        "HD-07 ARM-02",
                        "HD-06",
                        "neck_instability_risk",
                        List.of("rheumatoid"),
                        "arm_neuro",
                        "weak_mild_stable",
                        "regions",
                        NECK),
                with(
                        "CA-05",
                        "LB-04",
                        "weight_loss",
                        "yes",
                        "vascular_risk",
                        List.of("smoker_ever"),
                        "regions",
                        SHOULDER),
                with(
                        "CA-07 CA-10 IN-14",
                        "CMB-01",
                        "unwell",
                        "yes",
                        "night_pain",
                        "constant_unrelieved",
                        "fever",
                        "recent_resolved"));
    }

    /** Each rule with its answers. */
    static Stream<Arguments> all() {
        return Stream.concat(
                alone(),
                together()
                        .map(arguments ->
                                Arguments.of(arguments.get()[1], arguments.get()[2])));
    }

    private static List<String> infl(String... more) {
        return Stream.concat(Stream.of("better_with_movement", "family_spa"), Stream.of(more))
                .toList();
    }

    private static Arguments fires(String rule, Object... answers) {
        return Arguments.of(rule, rule.equals("VA-11") ? pregnant(answers) : Screens.with(answers));
    }

    private static Arguments with(String others, String rule, Object... answers) {
        return Arguments.of(others, rule, Screens.with(answers));
    }

    private static Map<String, Object> pregnant(Object... answers) {
        var all = new ArrayList<>(List.of(answers));
        all.addAll(List.of("sex_at_birth", "female", "pregnancy", "t2"));
        return Screens.with(all.toArray());
    }
}
