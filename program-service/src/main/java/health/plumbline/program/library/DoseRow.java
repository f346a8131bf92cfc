package health.plumbline.program.library;

import health.plumbline.program.dosage.Range;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One measure of a dose as a table shows it. @param recommended needs no reason; @param allowed nobody goes beyond */
public record DoseRow(String measure, String usual, String recommended, String allowed) {

    private static final Map<String, String> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("reps", "Repetitions");
        MEASURES.put("sets", "Sets");
        MEASURES.put("holdSeconds", "Hold, seconds");
        MEASURES.put("minutes", "Minutes");
        MEASURES.put("seconds", "Seconds");
        MEASURES.put("pauseSeconds", "Rest between, seconds");
        MEASURES.put("perDay", "Times a day");
        MEASURES.put("daysPerWeek", "Days a week");
    }

    static List<DoseRow> all(Map<String, Range> dose, boolean perSide) {
        return MEASURES.entrySet().stream()
                .filter(measure -> dose.get(measure.getKey()) != null)
                .map(measure -> of(
                        measure.getValue() + (perSide && measure.getKey().equals("reps") ? ", each side" : ""),
                        dose.get(measure.getKey())))
                .toList();
    }

    /** The word for a measure; its code where it is a new one. */
    static String word(String measure) {
        return MEASURES.getOrDefault(measure, measure);
    }

    private static DoseRow of(String measure, Range range) {
        return new DoseRow(
                measure, shown(range.usual()), span(range.low(), range.high()), span(range.min(), range.max()));
    }

    private static String span(BigDecimal from, BigDecimal to) {
        return from.compareTo(to) == 0 ? shown(from) : shown(from) + " to " + shown(to);
    }

    private static String shown(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
