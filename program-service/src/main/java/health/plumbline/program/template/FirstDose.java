package health.plumbline.program.template;

import health.plumbline.program.dosage.Dosage;
import health.plumbline.program.dosage.DoseBounds;
import health.plumbline.program.dosage.DoseCheck;
import health.plumbline.program.template.Template.Line;
import health.plumbline.program.template.Template.Span;
import java.util.stream.Stream;

/**
 * The dose with which one exercise of a template is begun: what the template says where its numbers are exact and the
 * technique allows them, of a range the lower end; else the technique's usual dose.
 *
 * @param asWritten whether the template's own numbers are taken
 * @param reason what the record says of it, or null where the template says no more than the dose does
 */
record FirstDose(Dosage dosage, boolean asWritten, String reason) {

    private static final int LONGEST = 300;

    static FirstDose of(Line line, DoseBounds bounds, boolean perSide) {
        var usual = perSide ? bounds.usual().on(Dosage.Side.BOTH) : bounds.usual();
        if (line.dose() != null) {
            var written = written(line.dose(), usual);
            var findings = DoseCheck.of(written, bounds);
            if (findings.stream().noneMatch(finding -> finding.kind() == DoseCheck.Kind.REFUSED)) {
                var more = !findings.isEmpty() || !line.besides().isEmpty() || ranges(line.dose());
                return new FirstDose(written, true, more ? said("As the template says: ", line) : null);
            }
        }
        return new FirstDose(usual, false, said("Usual dose taken. The template says: ", line));
    }

    private static Dosage written(Template.StartingDose dose, Dosage usual) {
        var counted = dose.reps() != null;
        return new Dosage(
                usual.mode(),
                whole(dose.sets(), usual.sets()),
                whole(dose.reps(), usual.repetitions()),
                whole(dose.holdSeconds(), usual.holdSeconds()),
                dose.minutes() != null ? dose.minutes().from() : dose.seconds() != null ? null : usual.minutes(),
                dose.seconds() != null || dose.minutes() != null || counted
                        ? whole(dose.seconds(), null)
                        : usual.seconds(),
                usual.restSeconds(),
                whole(dose.perDay(), usual.timesPerDay()),
                whole(dose.daysPerWeek(), usual.daysPerWeek()),
                null,
                usual.side(),
                null);
    }

    private static boolean ranges(Template.StartingDose dose) {
        return Stream.of(
                        dose.reps(),
                        dose.sets(),
                        dose.holdSeconds(),
                        dose.minutes(),
                        dose.seconds(),
                        dose.perDay(),
                        dose.daysPerWeek())
                .anyMatch(span -> span != null && span.from().compareTo(span.to()) != 0);
    }

    private static Integer whole(Span span, Integer usual) {
        return span == null ? usual : Integer.valueOf(span.from().intValue());
    }

    private static String said(String before, Line line) {
        var words = before + line.text();
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
