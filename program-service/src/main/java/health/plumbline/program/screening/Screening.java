package health.plumbline.program.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A screening as triage tells it: what applies, what was answered, and what follows from it so far.
 *
 * @param selfCare null unless the clinic wants to be told
 * @param releaseUntil until when it may be used for a release; validUntil, to start what was released on it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Screening(
        UUID id,
        UUID patient,
        String status,
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
        List<Precaution> conditions,
        SelfCare selfCare,
        Emergency emergency) {

    public Screening {
        groups = groups == null ? List.of() : groups;
        missing = missing == null ? List.of() : missing;
        fired = fired == null ? List.of() : fired;
        conditions = conditions == null ? List.of() : conditions;
    }

    boolean open() {
        return "open".equals(status);
    }

    /** A newer one was begun. */
    boolean superseded() {
        return "superseded".equals(status);
    }

    List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    /** What the answers say for exercises. @param proposed whether a clinician has to confirm it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Precaution(String code, String label, boolean proposed) {}

    /** Whether the patient could begin without a clinician; @param because why not */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SelfCare(boolean met, List<String> because) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Group(String group, String label, List<Item> items) {}

    /** @param answer a text, a whole number or a list of texts; null while it is open */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            String key, String type, String label, List<Option> options, JsonNode answer, boolean mandatory) {

        public Item {
            options = options == null ? List.of() : options;
        }

        boolean answered() {
            return answer != null && !answer.isNull();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Option(String value, String label) {}

    /**
     * @param answers the answers the rule fired on
     * @param passes what lets it pass: {@code rationale}, {@code review} or {@code new-facts}
     * @param professions who may sign a review of it
     * @param examination what a physiotherapist's examination covers, where one may sign; else null
     * @param askedAgain whether the questions must be asked anew after the review
     * @param review the one that counts, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Fired(
            String rule,
            String level,
            String why,
            List<String> sources,
            Map<String, JsonNode> answers,
            JsonNode rationale,
            String passes,
            List<String> professions,
            String examination,
            boolean askedAgain,
            boolean cleared,
            Review review) {

        public Fired {
            professions = professions == null ? List.of() : professions;
            sources = sources == null ? List.of() : sources;
            answers = answers == null ? Map.of() : answers;
        }

        /** Why a clinician lets this caution pass; empty while nobody has said so. */
        String reason() {
            if (rationale == null || rationale.isNull()) {
                return "";
            }
            return rationale.isObject() ? rationale.path("text").asText("") : rationale.asText("");
        }

        boolean needsReview() {
            return "review".equals(passes) && !cleared && review == null;
        }

        boolean needsNewFacts() {
            return "new-facts".equals(passes) && !cleared;
        }

        boolean needsReason() {
            return "caution".equals(level) && reason().isBlank();
        }
    }

    /** @param recordedBy the account of who wrote it down */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Review(
            String reviewer,
            String profession,
            Instant reviewedAt,
            String findings,
            String excluded,
            String plan,
            String recordedBy,
            Instant recordedAt) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Emergency(String headline, String text) {}
}
