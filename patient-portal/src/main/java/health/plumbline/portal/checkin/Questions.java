package health.plumbline.portal.checkin;

import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** The questions and what can be chosen, for templates: {@code questions:danger}. */
@TemplateExtension(namespace = "questions")
final class Questions {

    private Questions() {}

    static Question danger() {
        return Question.DANGER;
    }

    static Question body() {
        return Question.BODY;
    }

    static Question event() {
        return Question.EVENT;
    }

    static Question painBefore() {
        return Question.PAIN_BEFORE;
    }

    static Question spreadBefore() {
        return Question.SPREAD_BEFORE;
    }

    static Question lastSettle() {
        return Question.LAST_SETTLE;
    }

    static Question painAfter() {
        return Question.PAIN_AFTER;
    }

    static Question spreadAfter() {
        return Question.SPREAD_AFTER;
    }

    static Question newNumbWeak() {
        return Question.NEW_NUMB_WEAK;
    }

    static Question done() {
        return Question.DONE;
    }

    static Question skipReason() {
        return Question.SKIP_REASON;
    }

    static Question effort() {
        return Question.EFFORT;
    }

    /** How one exercise went, in the words of the list. */
    static String outcome(String key) {
        return switch (key) {
            case "done" -> "Done";
            case "partly" -> "Partly done";
            case "skipped" -> "Skipped";
            default -> "Stopped";
        };
    }

    static List<LifeEvent> events() {
        return List.of(LifeEvent.values());
    }

    static List<Spread> spreads() {
        return List.of(Spread.values());
    }

    static List<LastSettle> settles() {
        return List.of(LastSettle.values());
    }
}
