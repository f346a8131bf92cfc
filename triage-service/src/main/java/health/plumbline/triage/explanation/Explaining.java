package health.plumbline.triage.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.evaluation.LevelMeaning;
import health.plumbline.triage.explanation.Explanation.Act;
import health.plumbline.triage.explanation.Explanation.Answered;
import health.plumbline.triage.explanation.Explanation.Version;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.review.Review;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.rules.Rule;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.Finding;
import health.plumbline.triage.screening.LevelReached;
import health.plumbline.triage.screening.Rationale;
import health.plumbline.triage.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the explanation of a screening together, by the versions it was made with. */
@ApplicationScoped
class Explaining {

    /** These are told once the last question is answered; which one that was means nothing. */
    private static final Set<String> NO_ALARMS =
            Set.of(Level.CLEAR.code(), Level.CAUTION.code(), Level.REFERRAL.code());

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(finding -> finding.fired().rule().level(), Comparator.reverseOrder());

    @Inject
    Assessments assessments;

    @Inject
    People people;

    @Inject
    ObjectMapper json;

    /** @throws Rejection {@code explanation-gone} if its questions or rules are not kept any more */
    Explanation of(Screening screening) {
        var was = assessments
                .asItWas(screening)
                .orElseThrow(() -> Rejection.conflict(
                        "explanation-gone",
                        "The questions or rules of this screening are not kept any more, so it cannot be explained."
                                + " Please screen again."));
        var evaluation = was.evaluation();
        var named = people.about(screening.patient());
        var level = screening.isComplete() ? screening.level() : evaluation.shown();
        return new Explanation(
                screening.id(),
                screening.patient(),
                screening.status().name(),
                level,
                LevelMeaning.of(level),
                new Version(screening.instrument(), screening.instrumentHash()),
                new Version(screening.ruleset(), screening.rulesetHash()),
                new Act(screening.startedAt(), named.name(screening.startedBy())),
                screening.isComplete() ? new Act(screening.completedAt(), named.name(screening.completedBy())) : null,
                screening.releaseUntil(),
                screening.validUntil(),
                course(screening, was, named),
                was.findings().stream()
                        .sorted(GRAVEST_FIRST)
                        .map(finding -> fired(finding, was, named))
                        .toList(),
                evaluation.codes().stream()
                        .map(coded -> new Explanation.Precaution(
                                coded.code().code(),
                                coded.code().label(),
                                coded.code().proposed(),
                                answered(was, coded.answers())))
                        .toList(),
                asked(was),
                evaluation.missing().stream()
                        .map(key -> new Explanation.Question(key, item(was, key).clinician()))
                        .toList(),
                notAsked(was));
    }

    private List<Explanation.Step> course(Screening screening, Assessment was, People.Named named) {
        var steps = new ArrayList<Explanation.Step>();
        for (var reached : assessments.course(screening)) {
            var before = steps.isEmpty()
                    ? Evaluation.INCOMPLETE
                    : steps.get(steps.size() - 1).level();
            steps.add(step(reached, before, was, named));
        }
        return steps;
    }

    private Explanation.Step step(LevelReached reached, String before, Assessment was, People.Named named) {
        var by = named.name(reached.reachedBy());
        var lastAnswer = before.equals(Evaluation.INCOMPLETE) && NO_ALARMS.contains(reached.level());
        if (lastAnswer) {
            return new Explanation.Step(reached.level(), reached.reachedAt(), by, null, null);
        }
        var item = item(was, reached.key());
        return new Explanation.Step(
                reached.level(),
                reached.reachedAt(),
                by,
                item.clinician(),
                reached.value().map(value -> words(item, value)).orElse(null));
    }

    private String words(Item item, String value) {
        try {
            return Words.of(item, item.read(json.readTree(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer is not stored as JSON", e);
        }
    }

    private static Explanation.Fired fired(Finding finding, Assessment was, People.Named named) {
        var rule = finding.fired().rule();
        return new Explanation.Fired(
                rule.id(),
                rule.level().code(),
                rule.why(),
                rule.sources().stream().map(was.evaluator().ruleSet()::source).toList(),
                answered(was, finding.fired().answers()),
                rule.last() ? counted(rule, was) : null,
                rule.passing().way().code(),
                finding.cleared(),
                reason(finding.rationale(), named),
                review(finding.review(), named));
    }

    private static Explanation.Reason reason(Rationale said, People.Named named) {
        return said == null
                ? null
                : new Explanation.Reason(said.words(), named.name(said.writtenBy()), said.writtenAt());
    }

    private static Explanation.Reviewed review(Review said, People.Named named) {
        if (said == null) {
            return null;
        }
        var words = said.words();
        return new Explanation.Reviewed(
                words.reviewer(),
                words.profession(),
                words.reviewedAt(),
                words.findings(),
                words.excluded(),
                words.plan(),
                named.name(said.recordedBy()),
                said.recordedAt());
    }

    /** A rule that adds up names families of rules: {@code CA} stands for all whose names begin with it. */
    private static List<String> counted(Rule adding, Assessment was) {
        return was.evaluation().fired().stream()
                .map(Evaluation.Fired::rule)
                .filter(rule ->
                        rule.level() == Level.CAUTION && adding.when().texts().contains(rule.family()))
                .map(Rule::id)
                .toList();
    }

    private static List<Explanation.Group> asked(Assessment was) {
        var answers = new LinkedHashMap<String, List<Answered>>();
        for (var item : was.evaluation().asked()) {
            var value = was.values().get(item.key());
            if (value != null) {
                answers.computeIfAbsent(item.group(), group -> new ArrayList<>())
                        .add(answered(item, value));
            }
        }
        var labels = was.evaluator().instrument().groups();
        return answers.entrySet().stream()
                .map(group -> new Explanation.Group(group.getKey(), labels.get(group.getKey()), group.getValue()))
                .toList();
    }

    private static List<Explanation.NotAsked> notAsked(Assessment was) {
        var instrument = was.evaluator().instrument();
        var asked = was.evaluation().asked().stream().map(Item::key).collect(Collectors.toSet());
        return instrument.items().stream()
                .filter(item -> !asked.contains(item.key()))
                .map(item -> new Explanation.NotAsked(
                        item.key(), instrument.groups().get(item.group()), item.clinician(), decidedBy(item, was)))
                .toList();
    }

    private static List<String> decidedBy(Item item, Assessment was) {
        var names = item.ask().map(ask -> ask.names()).orElse(Set.of());
        return was.evaluator().instrument().items().stream()
                .filter(other -> names.contains(other.key()))
                .map(Item::clinician)
                .toList();
    }

    private static List<Answered> answered(Assessment was, Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(answer -> answered(item(was, answer.getKey()), answer.getValue()))
                .toList();
    }

    private static Answered answered(Item item, Object value) {
        return new Answered(item.key(), item.clinician(), Words.of(item, value));
    }

    private static Item item(Assessment was, String key) {
        return was.evaluator().instrument().item(key);
    }
}
