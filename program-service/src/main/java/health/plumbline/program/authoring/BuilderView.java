package health.plumbline.program.authoring;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.dosage.Burden;
import health.plumbline.program.dosage.DoseCheck;
import health.plumbline.program.dosage.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A draft as the builder shows it. */
record BuilderView(
        UUID id,
        UUID patient,
        String patientName,
        String title,
        String greeting,
        StateWords state,
        Integer releasedVersion,
        int revision,
        String saved,
        boolean over,
        List<ItemRow> items,
        Burden burden,
        String equipment,
        List<Check> checks,
        boolean ready,
        String wrong,
        Map<String, String> wrongHeading) {

    /**
     * @param amounts the fields of one bout; which there are is the technique's to say
     * @param wrongReason set when the dose needs a reason that is not there
     */
    record ItemRow(
            UUID item,
            String name,
            String position,
            String doseWords,
            List<Amount> amounts,
            Amount timesPerDay,
            Amount daysPerWeek,
            Amount maxPerDay,
            List<Weekday> weekdays,
            boolean givenDays,
            boolean asNeeded,
            boolean perSide,
            String side,
            String note,
            String wrongNote,
            String doseReason,
            boolean needsReason,
            String wrongReason,
            boolean first,
            boolean last,
            boolean unknown) {}

    /** @param caution the value is allowed but out of the ordinary */
    record Amount(String name, String label, String value, String range, String wrong, String caution) {}

    record Weekday(String value, String label, boolean chosen) {}

    /** One line of the right side: what is settled and what is not. @param href where it is settled, or null */
    record Check(String tone, String icon, String text, String href, String action) {}

    /** What was sent and could not be taken. @param item of which exercise, or null for the heading */
    record Slip(UUID item, Map<String, String> typed, Map<String, String> wrong, String message) {

        static final Slip NONE = new Slip(null, Map.of(), Map.of(), "");

        String typed(UUID at, String field, Object kept) {
            var text = at.equals(item) ? typed.get(field) : null;
            return text != null ? text : kept == null ? "" : shown(kept);
        }

        String wrong(UUID at, String field) {
            return at.equals(item) ? wrong.get(field) : null;
        }
    }

    static BuilderView of(ProgramView program, String patientName, Moments moments, Slip slip) {
        var rows = new ArrayList<ItemRow>();
        var equipment = new LinkedHashSet<String>();
        for (int i = 0; i < program.items().size(); i++) {
            var item = program.items().get(i);
            rows.add(row(item, i == 0, i == program.items().size() - 1, slip));
            item.equipment().forEach(thing -> equipment.add(words(thing)));
        }
        return new BuilderView(
                program.id(),
                program.patient(),
                patientName,
                slip.item() == null ? slip.typed().getOrDefault("title", program.title()) : program.title(),
                slip.item() == null
                        ? slip.typed().getOrDefault("greeting", text(program.greeting()))
                        : text(program.greeting()),
                StateWords.of(program.state()),
                program.releasedVersion(),
                program.revision(),
                moments.dayAndTime(program.changedAt()).replace("today, ", ""),
                program.state() == ProgramState.ENDED,
                rows,
                program.burden(),
                String.join(", ", Equipment.needed(equipment)),
                Checks.of(program, moments),
                program.missing().stream().allMatch(missing -> missing.code().startsWith("clearance-")),
                slip.message(),
                slip.item() == null ? slip.wrong() : Map.of());
    }

    private static ItemRow row(ProgramView.ItemView item, boolean first, boolean last, Slip slip) {
        var dosage = item.dosage();
        var asNeeded = slip.typed(item.item(), "frequency", dosage.maxPerDay() == null ? "scheduled" : "as-needed")
                .equals("as-needed");
        var findings = item.findings();
        var needsReason = findings.stream().anyMatch(finding -> finding.kind() == DoseCheck.Kind.NEEDS_REASON);
        var amounts = new ArrayList<Amount>();
        if (item.bounds() != null) {
            var bounds = item.bounds();
            add(amounts, item, slip, "sets", "Sets", dosage.sets(), several(bounds.sets()) ? bounds.sets() : null);
            add(amounts, item, slip, "repetitions", "Repetitions", dosage.repetitions(), bounds.reps());
            add(amounts, item, slip, "holdSeconds", "Hold, seconds", dosage.holdSeconds(), bounds.holdSeconds());
            add(amounts, item, slip, "minutes", "Minutes", dosage.minutes(), bounds.minutes());
            add(amounts, item, slip, "seconds", "Seconds", dosage.seconds(), bounds.seconds());
            add(amounts, item, slip, "restSeconds", "Rest, seconds", dosage.restSeconds(), bounds.pauseSeconds());
        }
        var perDay = item.bounds() == null ? null : item.bounds().perDay();
        var week = item.bounds() == null ? null : item.bounds().daysPerWeek();
        var reason = slip.typed(item.item(), "doseReason", item.doseReason());
        return new ItemRow(
                item.item(),
                item.name(),
                words(text(item.position())),
                item.doseWords(),
                List.copyOf(amounts),
                amount(item, slip, "timesPerDay", "Times a day", dosage.timesPerDay(), perDay),
                amount(item, slip, "daysPerWeek", "Days a week", dosage.daysPerWeek(), week),
                amount(item, slip, "maxPerDay", "At most, times a day", dosage.maxPerDay(), perDay),
                Weekdays.of(dosage.weekdays()),
                dosage.weekdays() != null,
                asNeeded,
                item.perSide(),
                dosage.side() == null ? "" : dosage.side().name(),
                slip.typed(item.item(), "note", item.note()),
                slip.wrong(item.item(), "note"),
                reason,
                needsReason || !reason.isBlank(),
                slip.wrong(item.item(), "doseReason"),
                first,
                last,
                item.bounds() == null);
    }

    private static void add(
            List<Amount> into,
            ProgramView.ItemView item,
            Slip slip,
            String name,
            String label,
            Object kept,
            Range range) {
        if (range != null) {
            into.add(amount(item, slip, name, label, kept, range));
        }
    }

    private static Amount amount(
            ProgramView.ItemView item, Slip slip, String name, String label, Object kept, Range range) {
        var caution = item.findings().stream()
                .filter(finding -> finding.pointer().equals("/" + name))
                .map(DoseCheck.Finding::message)
                .findFirst()
                .orElse(null);
        return new Amount(
                name,
                label,
                slip.typed(item.item(), name, kept),
                range == null ? "" : shown(range.low()) + "–" + shown(range.high()),
                slip.wrong(item.item(), name),
                caution);
    }

    private static boolean several(Range range) {
        return range != null && range.max().compareTo(BigDecimal.ONE) > 0;
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    /** The catalog's words as they are read: {@code side_lying} is "side lying". */
    static String words(String code) {
        return CatalogWords.of(code);
    }
}
