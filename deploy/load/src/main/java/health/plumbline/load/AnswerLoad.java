package health.plumbline.load;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** How long it takes from an answer to what follows from it: over HTTP, kept in the database, evaluated, told back. */
final class AnswerLoad {

    private static final int WARM_UP = 10;
    private static final int MEASURED = 30;

    private final Physio physio;

    AnswerLoad(Stack stack) {
        physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
    }

    List<Figure> measure() {
        screen(WARM_UP);
        var times = screen(MEASURED);
        return List.of(
                Figure.percentile("An answer and what follows from it, round trip", times, 50, "-"),
                Figure.percentile("An answer and what follows from it, round trip", times, 95, "<= 50 ms"));
    }

    private Histogram screen(int patients) {
        var times = new Histogram(3);
        for (int i = 0; i < patients; i++) {
            var screening = begun();
            var id = screening.path("id").asText();
            for (var next = Physio.unanswered(screening); next != null; next = Physio.unanswered(screening)) {
                long from = System.nanoTime();
                var answer = physio.answer(id, next, Map.of());
                times.recordValue(System.nanoTime() - from);
                screening = answer.must(200).json();
            }
        }
        return times;
    }

    /** Triage hears of a new patient a moment after the registration. */
    private JsonNode begun() {
        var patient = physio.register("Load Patient", UUID.randomUUID() + "@mail.example");
        var begun = physio.ask(patient);
        while (begun.status() == 404) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            begun = physio.ask(patient);
        }
        return begun.must(201).json();
    }
}
