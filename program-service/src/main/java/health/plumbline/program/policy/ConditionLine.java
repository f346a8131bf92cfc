package health.plumbline.program.policy;

import health.plumbline.program.policy.PolicyClient.Option;
import health.plumbline.program.policy.PolicyClient.Question;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a condition as plain fields say it: a question and what its answer is.
 *
 * @param answers those of a choice or a set, one of which must be given
 * @param comparison of a number: {@code most}, or anything else for at least
 */
record ConditionLine(Question question, List<String> answers, String comparison, String number) {

    /** What is still to be said, or empty. */
    String missing() {
        return switch (question.kind()) {
            case "fact" -> "";
            case "choice", "set" -> chosen().isEmpty() ? "choose at least one answer" : "";
            case "number" -> number.matches("[0-9]{1,6}") ? "" : "write a whole number";
            default -> "its answer is free text, which no condition reads";
        };
    }

    /** As CEL; only once nothing is missing. */
    String text() {
        return switch (question.kind()) {
            case "set" -> "any_of(%s, %s)".formatted(question.key(), list());
            case "choice" ->
                chosen().size() == 1
                        ? "%s == %s".formatted(question.key(), literal(chosen().get(0)))
                        : "%s in %s".formatted(question.key(), list());
            case "number" -> guard() + question.key() + (comparison.equals("most") ? " <= " : " >= ") + number;
            default -> question.key();
        };
    }

    /** Whether it consists of several parts that belong together. */
    boolean compound() {
        return text().contains(" && ");
    }

    /**
     * A question that was not asked has no number to compare. CEL refuses to compare with null what never is, and stops
     * at a null that nobody looked for, so where triage does not say which it is the guard must fit both.
     */
    private String guard() {
        if (question.nullable() == null) {
            return "dyn(%s) != null && ".formatted(question.key());
        }
        return question.nullable() ? "%s != null && ".formatted(question.key()) : "";
    }

    /** Answers that the question has; others were left over from the question before. */
    private List<String> chosen() {
        return question.options().stream()
                .map(Option::value)
                .filter(answers::contains)
                .toList();
    }

    private String list() {
        return chosen().stream().map(ConditionLine::literal).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** @param any whether one line is enough, else all are needed */
    static String joined(List<ConditionLine> lines, boolean any) {
        return lines.stream()
                .map(line -> any && lines.size() > 1 && line.compound() ? "(" + line.text() + ")" : line.text())
                .collect(Collectors.joining(any ? " || " : " && "));
    }
}
