package health.plumbline.program.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What happened to one patient on one day that a clinician should look at.
 *
 * @param level the most urgent of what is open, or of all when nothing is
 * @param why in one sentence
 * @param raisedAt when its first cause came
 * @param open whether anything of it is not acknowledged yet
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record AlertView(
        UUID id,
        UUID patient,
        String patientName,
        Cause.Level level,
        String why,
        Instant raisedAt,
        boolean open,
        List<Reason> causes) {

    static final Comparator<AlertView> MOST_URGENT_FIRST = Comparator.comparing(AlertView::level)
            .thenComparing(AlertView::raisedAt)
            .thenComparing(AlertView::id);

    /** One cause, and who acknowledged it with which note; null where nobody has. */
    public record Reason(
            UUID cause,
            Cause.Level level,
            String code,
            String sentence,
            Instant raisedAt,
            Instant acknowledgedAt,
            String acknowledgedBy,
            String note) {}

    static AlertView of(List<Tuple> rows) {
        var causes = rows.stream().map(AlertView::reason).toList();
        var unanswered =
                causes.stream().filter(cause -> cause.acknowledgedAt() == null).toList();
        var telling = unanswered.isEmpty() ? causes : unanswered;
        var worst = telling.stream()
                .min(Comparator.comparing(Reason::level)
                        .thenComparing(Reason::raisedAt)
                        .thenComparing(Reason::cause))
                .orElseThrow();
        var first = rows.get(0);
        return new AlertView(
                first.get(0, UUID.class),
                first.get(1, UUID.class),
                first.get(2, String.class),
                worst.level(),
                worst.sentence(),
                telling.get(0).raisedAt(),
                !unanswered.isEmpty(),
                causes);
    }

    private static Reason reason(Tuple row) {
        return new Reason(
                row.get(3, UUID.class),
                Cause.Level.of(row.get(4, String.class)),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, Instant.class),
                row.get(8, Instant.class),
                row.get(9, String.class),
                row.get(10, String.class));
    }
}
