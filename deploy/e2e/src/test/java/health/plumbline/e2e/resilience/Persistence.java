package health.plumbline.e2e.resilience;

import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Api;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** How a person, or the script of a page, meets a failure: the same thing is asked again until it is answered. */
final class Persistence {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(200);
    private static final Set<Integer> NO_ANSWER = Set.of(408, 425, 429, 500, 502, 503, 504);

    private Persistence() {}

    /** The first answer that is one; a refusal is one too. */
    static Answer answered(Supplier<Answer> ask) {
        return until(ask, answer -> !NO_ANSWER.contains(answer.status()));
    }

    /** The first answer that is good: for what waits until a fact has arrived. */
    static Answer served(Supplier<Answer> ask) {
        return until(ask, Answer::good);
    }

    static <T> T eventually(Supplier<Optional<T>> look) {
        return until(look, Optional::isPresent).orElseThrow();
    }

    static void eventually(BooleanSupplier attempt) {
        until(attempt::getAsBoolean, done -> done);
    }

    private static <T> T until(Supplier<T> ask, Predicate<T> enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Object last;
        do {
            try {
                var answer = ask.get();
                if (enough.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (Api.Unanswered unanswered) {
                last = unanswered.getMessage();
            }
            LockSupport.parkNanos(BEFORE_ANOTHER_TRY.toNanos());
        } while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted());
        throw new IllegalStateException("Asked for " + PATIENCE.toSeconds() + " s in vain: " + last);
    }
}
