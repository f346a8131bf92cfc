package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.program.policy.ConditionForm.Sent;
import health.plumbline.program.policy.PolicyClient.Question;
import health.plumbline.program.policy.PolicyClient.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The help with writing a condition, as its page shows it.
 *
 * @param any whether one line is enough
 * @param find what the questions were searched for
 * @param open whether they are to be seen
 */
record ConditionView(List<LineView> lines, boolean any, List<Question> questions, String find, boolean open) {

    record Choice(String value, String label, boolean chosen) {}

    /**
     * @param kind of the chosen question, or empty
     * @param facts named conditions, to be chosen like questions
     * @param wrong what is missing in this line, or null
     */
    record LineView(
            int place,
            List<Choice> questions,
            List<Choice> facts,
            String kind,
            List<Choice> answers,
            boolean atMost,
            String number,
            String wrong) {}

    static ConditionView of(OwnRuleForm form, Rules rules) {
        var words = Arrays.stream(text(form.find).toLowerCase(Locale.ROOT).split("\\s+"))
                .toList();
        return new ConditionView(
                form.sent().stream()
                        .map(line -> line(line, rules, form.wrong().get("line" + line.place())))
                        .toList(),
                form.any(),
                rules.questions().stream()
                        .filter(question -> words.stream().allMatch(said(question)::contains))
                        .toList(),
                text(form.find),
                "find".equals(form.act) || !text(form.find).isEmpty());
    }

    private static LineView line(Sent sent, Rules rules, String wrong) {
        var chosen = rules.question(sent.question());
        return new LineView(
                sent.place(),
                choices(rules, sent, "number", "choice", "set"),
                choices(rules, sent, "fact"),
                chosen.map(Question::kind).orElse(""),
                chosen.stream()
                        .flatMap(question -> question.options().stream())
                        .map(option -> new Choice(
                                option.value(), option.label(), sent.answers().contains(option.value())))
                        .toList(),
                sent.comparison().equals("most"),
                sent.number(),
                wrong);
    }

    private static List<Choice> choices(Rules rules, Sent sent, String... kinds) {
        return rules.questions().stream()
                .filter(question -> List.of(kinds).contains(question.kind()))
                .map(question -> new Choice(
                        question.key(), question.label(), question.key().equals(sent.question())))
                .toList();
    }

    private static String said(Question question) {
        return Stream.concat(
                        Stream.of(question.key(), question.label()),
                        question.options().stream().flatMap(option -> Stream.of(option.value(), option.label())))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
