package health.plumbline.triage.validity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long a completed screening counts: a short time for a release, a longer one for a program that runs. Consensus
 * defaults of the clinical reference (section 4.6); no study fixes an interval.
 *
 * @param screenedAt when the screening was completed
 */
public record Validity(Instant screenedAt, Duration forRelease, Duration forRunning) {

    /** An episode of six weeks or more is a longer one. */
    static final long LONGER_EPISODE_DAYS = 42;

    private static final Set<Object> NOT_PREGNANT = Set.of("no", "not_applicable");

    /** By the core's own limits. */
    public static Validity of(Map<String, Object> answers, Instant screenedAt) {
        return of(answers, screenedAt, Limits.CORE);
    }

    /** @param answers of the screening, by key; where the length of the episode is unknown the shorter times count */
    public static Validity of(Map<String, Object> answers, Instant screenedAt, Limits limits) {
        var longer = answers.get("duration_days") instanceof Long days && days >= LONGER_EPISODE_DAYS;
        return new Validity(
                screenedAt,
                Duration.ofDays(longer ? limits.releaseLater() : limits.releaseEarly()),
                Duration.ofDays(longer && !watchedClosely(answers) ? limits.runningLong() : limits.runningShort()));
    }

    /** Until when it may be used to release, that moment included. */
    public Instant releaseUntil() {
        return screenedAt.plus(forRelease);
    }

    /** Until when a program that was released on it may be started. */
    public Instant runningUntil() {
        return screenedAt.plus(forRunning);
    }

    /** Pregnant, postnatal, cancer history, steroids, immunosuppression, 75 or older: every 14 days whatever else. */
    private static boolean watchedClosely(Map<String, Object> answers) {
        return answers.get("age") instanceof Long age && age >= 75
                || !NOT_PREGNANT.contains(answers.getOrDefault("pregnancy", "no"))
                || !"none".equals(answers.getOrDefault("cancer_history", "none"))
                || named(answers, "bone_risk", "steroids_3m")
                || named(answers, "infection_risk", "immunosuppressed");
    }

    private static boolean named(Map<String, Object> answers, String key, String option) {
        return answers.get(key) instanceof List<?> chosen && chosen.contains(option);
    }
}
