package health.plumbline.triage.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Everything that led to the level of a screening, in words.
 *
 * @param releaseUntil until when it may be used to release; validUntil, to start what was released on it
 * @param course how the level changed while it was answered, oldest first
 * @param conditions precautions for exercises that follow from the answers
 * @param missing questions that apply and have no answer
 * @param notAsked questions that did not apply, so that nobody wonders whether they were forgotten
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explanation(
        UUID id,
        UUID patient,
        String status,
        String level,
        String meaning,
        Version instrument,
        Version ruleset,
        Act begun,
        Act completed,
        Instant releaseUntil,
        Instant validUntil,
        List<Step> course,
        List<Fired> fired,
        List<Precaution> conditions,
        List<Group> asked,
        List<Question> missing,
        List<NotAsked> notAsked) {

    /** @param hash of its whole content */
    record Version(String id, String hash) {}

    record Act(Instant at, String by) {}

    /** @param question what led to it, or null where that was the last answer; @param answer null where it was taken back */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String level, Instant at, String by, String question, String answer) {}

    /**
     * @param answers those that decided
     * @param counted the rules it added up, where it looks at rules and not at answers
     * @param passes what lets it pass: {@code rationale}, {@code review} or {@code new-facts}
     * @param cleared whether it stands in the way no more
     * @param rationale why it was let pass, by whom; absent while nobody has said so
     * @param review the medical review that speaks of these answers, or absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fired(
            String rule,
            String level,
            String why,
            List<String> sources,
            List<Answered> answers,
            List<String> counted,
            String passes,
            boolean cleared,
            Reason rationale,
            Reviewed review) {}

    /** @param proposed whether a clinician has to confirm it */
    record Precaution(String code, String label, boolean proposed, List<Answered> answers) {}

    record Reason(String text, String by, Instant at) {}

    /** @param recordedBy who wrote down here what the reviewer found */
    record Reviewed(
            String reviewer,
            String profession,
            Instant reviewedAt,
            String findings,
            String excluded,
            String plan,
            String recordedBy,
            Instant recordedAt) {}

    record Group(String group, String label, List<Answered> answers) {}

    record Answered(String key, String question, String answer) {}

    record Question(String key, String question) {}

    /** @param dependsOn the questions whose answers decide whether it is asked */
    record NotAsked(String key, String group, String question, List<String> dependsOn) {}
}
