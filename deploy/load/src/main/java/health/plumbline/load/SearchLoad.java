package health.plumbline.load;

import health.plumbline.testkit.Tokens;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;

/** How long a page of the catalog takes at a steady rate, with few clinics and with many. */
final class SearchLoad {

    private static final int FEW = 20;
    private static final int MANY = 200;
    private static final int PER_SECOND = 30;
    private static final long SEED = 20_261_122L;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration SETTLE = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private static final List<String> TYPED = List.of(
            "mckenzie",
            "hamsting strech",
            "pelvic floor tuck",
            "knee",
            "sit to st",
            "rotator cuff ER band",
            "sleeping position for back",
            "thorasic",
            "xylophone",
            "");

    private static final List<String> FILTERS = List.of(
            "",
            "",
            "&region=low_back",
            "&equipment=none&equipment=wall",
            "&conditions=OSTEOPOROSIS,PREG_T2&blocked=hide",
            "&conditions=VERTIGO",
            "&sort=favourites",
            "&category=activation&owner=own");

    private final Path root;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random chance = new Random(SEED);

    SearchLoad(Path root) {
        this.root = root;
    }

    List<Figure> measure() throws Exception {
        try (var catalog = new CatalogProcess(root)) {
            ClinicCatalogs.add(1, FEW);
            search(catalog.address(), FEW, WARM_UP);
            var few = search(catalog.address(), FEW, MEASURED);
            ClinicCatalogs.add(FEW + 1, MANY);
            search(catalog.address(), MANY, SETTLE);
            var many = search(catalog.address(), MANY, MEASURED);
            var figures = new ArrayList<Figure>();
            figures.addAll(figures(FEW, few, "-"));
            figures.addAll(figures(MANY, many, "<= 40 ms"));
            for (int percentile : new int[] {50, 95}) {
                figures.add(new Figure(
                        "The same with %d clinics, of with %d, P%d".formatted(MANY, FEW, percentile),
                        (double) many.getValueAtPercentile(percentile) / few.getValueAtPercentile(percentile),
                        "times",
                        "about 1"));
            }
            return figures;
        }
    }

    private static List<Figure> figures(int clinics, Histogram times, String wanted) {
        var what = "A search at %d/s, %,d techniques of %d clinics"
                .formatted(PER_SECOND, clinics * ClinicCatalogs.TECHNIQUES, clinics);
        return List.of(
                Figure.percentile(what, times, 50, "-"),
                Figure.percentile(what, times, 95, wanted),
                Figure.percentile(what, times, 99, "-"));
    }

    /** Counted from when a request was due, not from when it could be sent: who waits in a queue waits too. */
    private Histogram search(URI address, int clinics, Duration time) {
        var tokens = new ArrayList<String>();
        for (int number = 1; number <= clinics; number++) {
            tokens.add(Tokens.bearer(ClinicCatalogs.account(number), ClinicCatalogs.clinic(number), "clinician"));
        }
        var times = new SynchronizedHistogram(3);
        var answers = new ArrayList<CompletableFuture<Void>>();
        long begin = System.nanoTime();
        long between = Duration.ofSeconds(1).toNanos() / PER_SECOND;
        for (long due = begin; due < begin + time.toNanos(); due += between) {
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            var question = HttpRequest.newBuilder(address.resolve("/api/techniques?" + query()))
                    .header("Authorization", "Bearer " + tokens.get(chance.nextInt(clinics)))
                    .build();
            long from = due;
            answers.add(http.sendAsync(question, HttpResponse.BodyHandlers.ofString())
                    .thenAccept(answer -> {
                        times.recordValue(System.nanoTime() - from);
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(answer.uri() + ": " + answer.body());
                        }
                    }));
        }
        answers.forEach(CompletableFuture::join);
        return times;
    }

    private String query() {
        var typed = TYPED.get(chance.nextInt(TYPED.size()));
        return "limit=20&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)
                + FILTERS.get(chance.nextInt(FILTERS.size()));
    }
}
