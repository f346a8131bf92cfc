package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.screening.OwnScreening.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps answers with triage, and withholds the exercises at once where they make it an emergency or urgent. */
@ApplicationScoped
class KeepTopic {

    @Inject
    OwnScreenings screenings;

    @Inject
    ScreeningRequests requests;

    @Inject
    Holds holds;

    @Inject
    CurrentPerson person;

    /** @param wrong what is wrong with an answer, by key of its question */
    record Kept(OwnScreening screening, Map<String, String> wrong) {}

    OwnScreening read() {
        return heard(screenings.read());
    }

    /** @param answer null takes the answer back */
    OwnScreening one(String key, JsonNode answer) {
        return heard(screenings.answer(key, answer));
    }

    /** What changed of one topic, question by question. One that cannot be an answer does not keep the others from being kept. */
    Kept all(OwnScreening screening, OwnScreening.Topic topic, TopicAnswers given) {
        var wrong = new LinkedHashMap<String, String>();
        var now = screening;
        for (var item : topic.items()) {
            var answer = given.answer(item);
            if (answer.isPresent() && !answer.get().equals(item.answer())) {
                now = kept(now, item, answer, wrong);
            } else if (answer.isEmpty() && given.blank(item) && item.answered()) {
                now = kept(now, item, Optional.empty(), wrong);
            } else if (answer.isEmpty()
                    && !given.blank(item)
                    && given.typed(item.key()).isPresent()) {
                wrong.put(item.key(), wanted(item));
            }
        }
        return new Kept(now, wrong);
    }

    OwnScreening complete() {
        var completed = heard(screenings.complete());
        requests.answered(completed.id(), patient());
        return completed;
    }

    /** Triage has nothing for this patient to answer. */
    void nothingToAnswer() {
        requests.none(patient());
    }

    private OwnScreening kept(OwnScreening now, Item item, Optional<JsonNode> answer, Map<String, String> wrong) {
        try {
            return one(item.key(), answer.orElse(null));
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

    /** Triage withholds too, and its word is on its way; this does not wait for it. */
    private OwnScreening heard(OwnScreening screening) {
        if (screening.emergency() != null) {
            holds.placeAtOnce(screening.id(), patient());
        }
        return screening;
    }

    private UUID patient() {
        return person.patient().orElseThrow(Rejection::missing);
    }
}
