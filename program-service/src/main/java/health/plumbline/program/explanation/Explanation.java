package health.plumbline.program.explanation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that led to the level of a screening, in triage's words. Absent lists are empty ones. */
@JsonIgnoreProperties(ignoreUnknown = true)
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

    Explanation {
        course = orNone(course);
        fired = orNone(fired);
        conditions = orNone(conditions);
        asked = orNone(asked);
        missing = orNone(missing);
        notAsked = orNone(notAsked);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Version(String id, String hash) {}

    /** What the answers say for exercises. @param proposed whether a clinician has to confirm it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Precaution(String code, String label, boolean proposed, List<Answered> answers) {

        Precaution {
            answers = orNone(answers);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Act(Instant at, String by) {}

    /** @param question null where the last answer led to it; @param answer null where one was taken back */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(String level, Instant at, String by, String question, String answer) {}

    /** @param counted the rules it added up, where it looks at rules and not at answers */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Fired(
            String rule,
            String level,
            String why,
            List<String> sources,
            List<Answered> answers,
            List<String> counted,
            boolean cleared,
            Reason rationale,
            Review review) {

        Fired {
            sources = orNone(sources);
            answers = orNone(answers);
            counted = orNone(counted);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Reason(String text, String by, Instant at) {}

    /** A review by somebody who may sign for the rule; @param recordedBy who wrote it down here */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Review(
            String reviewer,
            String profession,
            Instant reviewedAt,
            String findings,
            String excluded,
            String plan,
            String recordedBy,
            Instant recordedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(String group, String label, List<Answered> answers) {

        Group {
            answers = orNone(answers);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answered(String key, String question, String answer) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Question(String key, String question) {}

    /** @param dependsOn the questions whose answers decide whether it is asked */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record NotAsked(String key, String group, String question, List<String> dependsOn) {

        NotAsked {
            dependsOn = orNone(dependsOn);
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
