package health.plumbline.triage.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.review.Review;
import health.plumbline.triage.rules.Message;
import health.plumbline.triage.rules.Profession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A screening as it is told to a clinician: what applies, what was answered, and what follows from it so far.
 *
 * @param channel {@code clinic}, or {@code patient} where the patient was asked to answer at home
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScreeningView(
        UUID id,
        UUID patient,
        String status,
        String channel,
        Instant handedOverAt,
        String level,
        String instrument,
        String ruleset,
        Instant startedAt,
        Instant completedAt,
        Instant releaseUntil,
        Instant validUntil,
        List<Group> groups,
        List<String> missing,
        List<Fired> fired,
        Message emergency) {

    record Group(String group, String label, List<Question> items) {}

    /** @param label for a clinician; @param patientLabel for a patient */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String key,
            String id,
            String type,
            String label,
            String patientLabel,
            List<Item.Option> options,
            Object answer,
            boolean mandatory) {

        Question(Item item, Object answer) {
            this(
                    item.key(),
                    item.id(),
                    item.form(),
                    item.clinician(),
                    item.patient(),
                    item.options(),
                    answer,
                    item.mandatory());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fired(
            String rule,
            String level,
            String why,
            List<String> sources,
            Map<String, Object> answers,
            String rationale,
            String passes,
            List<String> professions,
            String examination,
            boolean askedAgain,
            Instant triggeredAt,
            boolean cleared,
            Reviewed review) {}

    /** @param recordedBy the account of the clinician who put it down; reviewer, whose review it is */
    record Reviewed(
            UUID id,
            String reviewer,
            String profession,
            Instant reviewedAt,
            String findings,
            String excluded,
            String plan,
            String recordedBy,
            Instant recordedAt) {

        Reviewed(Review review) {
            this(
                    review.id(),
                    review.words().reviewer(),
                    review.profession(),
                    review.reviewedAt(),
                    review.words().findings(),
                    review.words().excluded(),
                    review.words().plan(),
                    review.recordedBy(),
                    review.recordedAt());
        }
    }

    static ScreeningView of(Assessment assessment, ClinicSettings clinic) {
        var screening = assessment.screening();
        var evaluation = assessment.evaluation();
        return new ScreeningView(
                screening.id(),
                screening.patient(),
                screening.status().name(),
                screening.channel().name(),
                screening.handedOverAt(),
                evaluation.shown(),
                screening.instrument(),
                screening.ruleset(),
                screening.startedAt(),
                screening.completedAt(),
                screening.releaseUntil(),
                screening.validUntil(),
                groups(assessment),
                evaluation.missing(),
                assessment.findings().stream()
                        .map(finding -> fired(assessment, finding))
                        .toList(),
                EmergencyPanel.of(assessment, clinic));
    }

    private static List<Group> groups(Assessment assessment) {
        var items = new LinkedHashMap<String, List<Question>>();
        for (var item : assessment.evaluation().asked()) {
            items.computeIfAbsent(item.group(), group -> new ArrayList<>())
                    .add(new Question(item, assessment.values().get(item.key())));
        }
        var labels = assessment.evaluator().instrument().groups();
        return items.entrySet().stream()
                .map(group -> new Group(group.getKey(), labels.get(group.getKey()), group.getValue()))
                .toList();
    }

    private static Fired fired(Assessment assessment, Finding finding) {
        var rules = assessment.evaluator().ruleSet();
        var rule = finding.fired().rule();
        return new Fired(
                rule.id(),
                rule.level().code(),
                rule.why(),
                rule.sources().stream().map(rules::source).toList(),
                finding.fired().answers(),
                finding.rationale() == null ? null : finding.rationale().words(),
                rule.passing().way().code(),
                rule.passing().professions().stream().map(Profession::code).toList(),
                rule.passing().examination(),
                rule.passing().askedAgain(),
                finding.since(),
                finding.cleared(),
                finding.review() == null ? null : new Reviewed(finding.review()));
    }
}
