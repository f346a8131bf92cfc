package health.plumbline.load;

import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.InstrumentReader;
import health.plumbline.triage.rules.RuleSetReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.HdrHistogram.Histogram;

/** How long one evaluation of a whole screening takes, and how many there are in a second on all cores. */
final class EvaluationLoad {

    private static final long SEED = 20_261_122L;
    private static final int SCREENS = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private final Evaluator evaluator;
    private final List<Map<String, Object>> screens;

    EvaluationLoad() throws IOException {
        var instrument = InstrumentReader.read(resource("instrument"));
        evaluator = new Evaluator(instrument, RuleSetReader.read(resource("ruleset"), instrument));
        screens = new FullScreens(evaluator, SEED).make(SCREENS);
    }

    List<Figure> measure() throws Exception {
        evaluate(WARM_UP);
        var alone = evaluate(MEASURED);
        int cores = Runtime.getRuntime().availableProcessors();
        var pool = Executors.newFixedThreadPool(cores);
        try {
            List<Callable<Histogram>> work = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                work.add(() -> evaluate(MEASURED));
            }
            long from = System.nanoTime();
            long done = 0;
            for (var part : pool.invokeAll(work)) {
                done += part.get().getTotalCount();
            }
            double seconds = (System.nanoTime() - from) / 1e9;
            return List.of(
                    Figure.percentile("Evaluating a full screening in process", alone, 50, "-"),
                    Figure.percentile("Evaluating a full screening in process", alone, 99, "<= 5 ms"),
                    new Figure(
                            "Evaluations of full screenings on " + cores + " cores",
                            done / seconds,
                            "per s",
                            ">= 500"));
        } finally {
            pool.shutdown();
        }
    }

    private Histogram evaluate(Duration time) {
        var times = new Histogram(3);
        long end = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            var screen = screens.get(i % screens.size());
            long from = System.nanoTime();
            var evaluation = evaluator.evaluate(screen);
            times.recordValue(System.nanoTime() - from);
            if (!evaluation.complete()) {
                throw new IllegalStateException("A full screening is not complete: " + evaluation.missing());
            }
        }
        return times;
    }

    private static String resource(String kind) throws IOException {
        try (var in = Evaluator.class.getResourceAsStream("/red-flags/" + kind + "-1.0.0.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
