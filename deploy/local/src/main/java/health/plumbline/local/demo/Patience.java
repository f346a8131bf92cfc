package health.plumbline.local.demo;

import health.plumbline.local.Children;
import health.plumbline.local.Http;
import health.plumbline.local.Site;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Asks again for what reaches another service by event, a moment after it happened. */
record Patience(Site site) {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final Set<Integer> NOT_YET = Set.of(404, 409, 503);

    interface Question {
        Http.Answer ask() throws IOException, InterruptedException;
    }

    /** The first answer that is not "not yet", or the last there was. */
    Http.Answer ask(Question question) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        var answer = question.ask();
        while (NOT_YET.contains(answer.status()) && System.nanoTime() < deadline) {
            if (site.children().stopping()) {
                throw new Children.Stopping();
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN.toMillis());
            answer = question.ask();
        }
        return answer;
    }
}
