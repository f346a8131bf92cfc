package health.plumbline.program.policy;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.program.form.FormCheck;
import health.plumbline.program.policy.PolicyClient.Rules;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** Up to three lines that say a condition in plain fields, and what the questions were searched for. */
public class ConditionForm {

    /** What was pressed: {@code answers}, {@code compose} or {@code find}; anything else keeps the rule. */
    @RestForm
    String act;

    @RestForm
    String find;

    /** {@code any} if one line is enough, else all are needed. */
    @RestForm
    String join;

    @RestForm
    String question1;

    @RestForm
    List<String> answers1;

    @RestForm
    String comparison1;

    @RestForm
    String number1;

    @RestForm
    String question2;

    @RestForm
    List<String> answers2;

    @RestForm
    String comparison2;

    @RestForm
    String number2;

    @RestForm
    String question3;

    @RestForm
    List<String> answers3;

    @RestForm
    String comparison3;

    @RestForm
    String number3;

    /** One line as it was sent; empty texts where nothing was. */
    record Sent(int place, String question, List<String> answers, String comparison, String number) {

        Sent {
            question = text(question);
            answers = answers == null ? List.of() : List.copyOf(answers);
            comparison = text(comparison);
            number = text(number);
        }
    }

    List<Sent> sent() {
        return List.of(
                new Sent(1, question1, answers1, comparison1, number1),
                new Sent(2, question2, answers2, comparison2, number2),
                new Sent(3, question3, answers3, comparison3, number3));
    }

    boolean begun() {
        return sent().stream().anyMatch(line -> !line.question().isEmpty());
    }

    boolean any() {
        return "any".equals(text(join));
    }

    /** The lines with a question; what is missing in one is told to the check, at its place. */
    List<ConditionLine> lines(Rules rules, FormCheck check) {
        var lines = new ArrayList<ConditionLine>();
        for (var sent : sent()) {
            rules.question(sent.question()).ifPresent(question -> {
                var line = new ConditionLine(question, sent.answers(), sent.comparison(), sent.number());
                check.must(
                        line.missing().isEmpty(),
                        "line" + sent.place(),
                        "Line %d: %s.".formatted(sent.place(), line.missing()));
                lines.add(line);
            });
        }
        return lines;
    }
}
