package health.plumbline.portal.screening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A patient's own screening as triage tells it to them. Fields are added by triage over time; others are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OwnScreening(UUID id, String state, List<Topic> topics, Emergency emergency) {

    private static final Set<String> TYPES = Set.of("int", "0-10", "yn", "yn_unsure", "enum", "set", "text");

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Topic(String topic, String label, boolean done, List<Item> items) {

        List<String> keys() {
            return items.stream().map(Item::key).toList();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Item(
            String key,
            String type,
            String label,
            String hint,
            List<Option> options,
            Integer least,
            Integer most,
            JsonNode answer,
            boolean mandatory) {

        public boolean answered() {
            return answer != null && !answer.isNull();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Option(String value, String label) {}

    /** @param calls which of the clinic's numbers to offer: {@code emergency, urgent, crisis} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Emergency(String headline, String text, List<String> calls) {}

    boolean done() {
        return topics.stream().allMatch(Topic::done);
    }

    /** A question that cannot be shown would go unanswered unseen: then it is no answer at all. */
    boolean sensible() {
        return id != null
                && topics != null
                && !topics.isEmpty()
                && topics.stream().allMatch(OwnScreening::sensible);
    }

    private static boolean sensible(Topic topic) {
        return topic != null
                && !blank(topic.topic())
                && !blank(topic.label())
                && topic.items() != null
                && !topic.items().isEmpty()
                && topic.items().stream().allMatch(OwnScreening::sensible);
    }

    private static boolean sensible(Item item) {
        if (item == null || blank(item.key()) || blank(item.label()) || !TYPES.contains(String.valueOf(item.type()))) {
            return false;
        }
        return switch (item.type()) {
            case "text" -> true;
            case "int", "0-10" -> item.least() != null && item.most() != null;
            default ->
                item.options() != null
                        && !item.options().isEmpty()
                        && item.options().stream()
                                .allMatch(option -> option != null && !blank(option.value()) && !blank(option.label()));
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
