package health.plumbline.triage.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.review.Review;
import health.plumbline.triage.rules.Message;
import health.plumbline.triage.rules.Profession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A screening as it is told to a clinician: what applies, what was answered, and what follows from it so far.
 *
 * @param channel {@code clinic}, or {@code patient} where the patient was asked to answer at home
 * @param conditions precautions for exercises that follow from the answers so far
 * @param selfCare whether the patient could begin without a clinician; absent unless the clinic wants to know
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
        List<Code> conditions,
        SelfCare selfCare,
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

    /** A precaution for exercises. @param proposed whether a clinician has to confirm it */
    record Code(String code, String label, boolean proposed, Map<String, Object> answers) {

        Code(Evaluation.Coded coded) {
            this(coded.code().code(), coded.code().label(), coded.code().proposed(), coded.answers());
        }
    }

    /** @param because why not, in sentences; @param techniques with which it would be */
    record SelfCare(boolean met, List<String> because, Set<String> techniques) {

        SelfCare(Assessment assessment) {
            this(
                    assessment.evaluation().selfCare().met(),
                    assessment.evaluation().selfCare().because(),
                    new TreeSet<>(assessment.evaluator().ruleSet().selfCare().techniques()));
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

    /** @param selfCare whether the clinic has opted into being told */
    static ScreeningView of(Assessment assessment, ClinicSettings clinic, boolean selfCare) {
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
                evaluation.codes().stream().map(Code::new).toList(),
                selfCare ? new SelfCare(assessment) : null,
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
