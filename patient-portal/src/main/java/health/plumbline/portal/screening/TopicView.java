package health.plumbline.portal.screening;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.portal.screening.OwnScreening.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** One topic as it is shown. */
record TopicView(int number, int of, String label, List<Question> questions, CallNow emergency, boolean incomplete) {

    /** How a question is answered. */
    enum Kind {
        SCALE,
        NUMBER,
        TEXT,
        RADIO,
        TICK
    }

    /** @param typed what stands in a field; @param wrong what is wrong with it, or null */
    record Question(
            String key, Kind kind, String label, String hint, List<Choice> choices, String typed, String wrong) {

        public boolean asList() {
            return kind == Kind.RADIO || kind == Kind.TICK;
        }

        public boolean asScale() {
            return kind == Kind.SCALE;
        }

        public boolean asNumber() {
            return kind == Kind.NUMBER;
        }

        public String input() {
            return kind == Kind.TICK ? "checkbox" : "radio";
        }

        /** Two short answers stand side by side. */
        public boolean two() {
            return choices.size() == 2;
        }

        /** What the field points to for its hint and its fault. */
        public String about() {
            return (hint == null ? "" : key + "-hint ") + (wrong == null ? "" : key + "-wrong");
        }
    }

    record Choice(String value, String label, boolean chosen) {}

    /** @param place of the topic, from 0; @param given the form that is shown again, or nothing */
    static TopicView of(
            OwnScreening screening,
            int place,
            TopicAnswers given,
            Map<String, String> wrong,
            boolean incomplete,
            ClinicSettings clinic) {
        var topic = screening.topics().get(place);
        var questions = topic.items().stream()
                .map(item -> question(item, given, fault(item, wrong, incomplete)))
                .toList();
        return new TopicView(
                place + 1,
                screening.topics().size(),
                topic.label(),
                questions,
                CallNow.of(screening.emergency(), clinic),
                incomplete);
    }

    /** The key of the first question at which something is wrong, or null. */
    public String firstWrong() {
        return questions.stream()
                .filter(question -> question.wrong() != null)
                .map(Question::key)
                .findFirst()
                .orElse(null);
    }

    public boolean last() {
        return number == of;
    }

    private static String fault(Item item, Map<String, String> wrong, boolean incomplete) {
        var open = incomplete && item.mandatory() && !item.answered() ? "This one still needs an answer." : null;
        return wrong.getOrDefault(item.key(), open);
    }

    private static Question question(Item item, TopicAnswers given, String wrong) {
        var kind =
                switch (item.type()) {
                    case "0-10" -> Kind.SCALE;
                    case "int" -> Kind.NUMBER;
                    case "text" -> Kind.TEXT;
                    case "set" -> Kind.TICK;
                    default -> Kind.RADIO;
                };
        var typed = wrong != null && given.typed(item.key()).isPresent()
                ? given.typed(item.key()).get()
                : item.answered() && item.answer().isValueNode() ? item.answer().asText() : "";
        return new Question(item.key(), kind, item.label(), item.hint(), choices(item, kind), typed, wrong);
    }

    private static List<Choice> choices(Item item, Kind kind) {
        if (kind == Kind.SCALE) {
            return IntStream.rangeClosed(item.least(), item.most())
                    .mapToObj(String::valueOf)
                    .map(number -> new Choice(number, number, chosen(item, number)))
                    .toList();
        }
        if (kind != Kind.RADIO && kind != Kind.TICK) {
            return List.of();
        }
        var choices = new ArrayList<Choice>();
        item.options()
                .forEach(option ->
                        choices.add(new Choice(option.value(), option.label(), chosen(item, option.value()))));
        if (kind == Kind.TICK && (item.least() == null || item.least() == 0)) {
            var none = item.answered() && item.answer().isEmpty();
            choices.add(new Choice(TopicAnswers.NONE_OF_THESE, "None of these", none));
        }
        return choices;
    }

    private static boolean chosen(Item item, String value) {
        if (!item.answered()) {
            return false;
        }
        return item.answer().isArray()
                ? StreamSupport.stream(item.answer().spliterator(), false)
                        .map(JsonNode::asText)
                        .anyMatch(value::equals)
                : item.answer().asText().equals(value);
    }
}
