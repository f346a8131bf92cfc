package health.plumbline.program.explanation;

import health.plumbline.program.screening.LevelWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A screening explained, as its page shows it. Times carry their date and year: paper has no today. */
record ExplanationView(
        UUID id,
        UUID patient,
        String patientName,
        LevelWords level,
        String meaning,
        boolean open,
        boolean superseded,
        String begun,
        String completed,
        String releaseUntil,
        String validUntil,
        Explanation.Version instrument,
        Explanation.Version ruleset,
        List<StepView> course,
        List<FiredView> fired,
        List<Explanation.Precaution> conditions,
        List<Explanation.Group> asked,
        List<Explanation.Question> missing,
        int notAskedCount,
        List<NotAskedView> notAsked,
        String printed) {

    /** @param because the answer that led to it */
    record StepView(String at, LevelWords level, String because, String by) {}

    record FiredView(
            String rule,
            LevelWords level,
            String why,
            List<Explanation.Answered> answers,
            String counted,
            List<String> sources,
            Explanation.Reason reason,
            String reasonAt,
            ReviewView review,
            String open) {}

    record ReviewView(String reviewer, String at, String findings, String excluded, String plan, String recorded) {}

    record NotAskedView(String group, List<Explanation.NotAsked> questions) {}

    static ExplanationView of(Explanation told, String patientName, ZoneId zone, Instant now) {
        var notAsked = new LinkedHashMap<String, List<Explanation.NotAsked>>();
        told.notAsked().forEach(question -> notAsked.computeIfAbsent(question.group(), group -> new ArrayList<>())
                .add(question));
        return new ExplanationView(
                told.id(),
                told.patient(),
                patientName,
                LevelWords.of(told.level()),
                told.meaning(),
                "open".equals(told.status()),
                "superseded".equals(told.status()),
                act(told.begun(), zone),
                act(told.completed(), zone),
                moment(told.releaseUntil(), zone),
                moment(told.validUntil(), zone),
                told.instrument(),
                told.ruleset(),
                told.course().stream().map(step -> step(step, zone)).toList(),
                told.fired().stream().map(fired -> fired(fired, zone)).toList(),
                told.conditions(),
                told.asked(),
                told.missing(),
                told.notAsked().size(),
                notAsked.entrySet().stream().map(ExplanationView::group).toList(),
                moment(now, zone));
    }

    /** {@code 22 Nov 2026, 14:05}; empty where there is none. */
    static String moment(Instant at, ZoneId zone) {
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH)
                        .format(at.atZone(zone));
    }

    static String act(Explanation.Act act, ZoneId zone) {
        return act == null ? "" : moment(act.at(), zone) + " by " + act.by();
    }

    private static StepView step(Explanation.Step step, ZoneId zone) {
        return new StepView(moment(step.at(), zone), LevelWords.of(step.level()), because(step), step.by());
    }

    private static String because(Explanation.Step step) {
        if (step.question() == null) {
            return "Every question answered";
        }
        return step.question() + (step.answer() == null ? ": answer taken back" : ": " + step.answer());
    }

    private static FiredView fired(Explanation.Fired fired, ZoneId zone) {
        return new FiredView(
                fired.rule(),
                LevelWords.of(fired.level()),
                fired.why(),
                fired.answers(),
                String.join(", ", fired.counted()),
                fired.sources(),
                fired.rationale(),
                fired.rationale() == null ? "" : moment(fired.rationale().at(), zone),
                fired.review() == null ? null : review(fired.review(), zone),
                open(fired));
    }

    /** Why it still stands in the way, or empty. */
    private static String open(Explanation.Fired fired) {
        if (fired.cleared()) {
            return "";
        }
        if (fired.review() != null) {
            return "Not cleared yet: the questions are to be asked again after the review.";
        }
        return switch (fired.level()) {
            case "caution" -> "Nobody has given a reason to go on.";
            case "emergency" -> "Stands until a new assessment in person and a whole new screening say otherwise.";
            default -> "Not cleared: no review of these answers is recorded.";
        };
    }

    private static ReviewView review(Explanation.Review review, ZoneId zone) {
        return new ReviewView(
                review.reviewer() + " (" + profession(review.profession()) + ")",
                moment(review.reviewedAt(), zone),
                review.findings(),
                review.excluded(),
                review.plan(),
                act(new Explanation.Act(review.recordedAt(), review.recordedBy()), zone));
    }

    private static String profession(String code) {
        return code == null ? "" : code.replace('-', ' ');
    }

    private static NotAskedView group(Map.Entry<String, List<Explanation.NotAsked>> group) {
        return new NotAskedView(group.getKey(), group.getValue());
    }
}
