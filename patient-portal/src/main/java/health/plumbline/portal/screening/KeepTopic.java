package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.portal.screening.OwnScreening.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the answers of one topic's form with triage. */
final class KeepTopic {

    private KeepTopic() {}

    /** @param wrong what is wrong with an answer, by key of its question */
    record Outcome(OwnScreening screening, Map<String, String> wrong) {}

    /** What changed of one topic, question by question. One that cannot be an answer does not keep the others from being kept. */
    static Outcome all(Respondent who, OwnScreening screening, OwnScreening.Topic topic, TopicAnswers given) {
        var wrong = new LinkedHashMap<String, String>();
        var now = screening;
        for (var item : topic.items()) {
            var answer = given.answer(item);
            if (answer.isPresent() && !answer.get().equals(item.answer())) {
                now = kept(who, now, item, answer, wrong);
            } else if (answer.isEmpty() && given.blank(item) && item.answered()) {
                now = kept(who, now, item, Optional.empty(), wrong);
            } else if (answer.isEmpty()
                    && !given.blank(item)
                    && given.typed(item.key()).isPresent()) {
                wrong.put(item.key(), wanted(item));
            }
        }
        return new Outcome(now, wrong);
    }

    private static OwnScreening kept(
            Respondent who, OwnScreening now, Item item, Optional<JsonNode> answer, Map<String, String> wrong) {
        try {
            return who.answer(item.key(), answer.orElse(null));
        } catch (Rejection refusal) {
            if (refusal.kind() != Rejection.Kind.INVALID) {
                throw refusal;
            }
            wrong.put(item.key(), wanted(item));
            return now;
        }
    }

    private static String wanted(Item item) {
        return switch (item.type()) {
            case "int" -> "Please write a whole number from " + item.least() + " to " + item.most() + ".";
            case "text" -> "Please use fewer words.";
            default -> "Please choose an answer.";
        };
    }
}
