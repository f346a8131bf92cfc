package health.plumbline.e2e.resilience;

import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A busy clinic: several courses at a time, one after the other, until it is closed. */
final class Practice {

    private static final int AT_A_TIME = 4;
    private static final int MINUTES_TO_FINISH = 4;

    private final Stack stack;
    private final Ledger ledger;
    private final Physio physio;
    private final List<String> techniques;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    private final List<Future<?>> places = new ArrayList<>();
    private volatile boolean open = true;

    Practice(Stack stack, Ledger ledger) {
        this.stack = stack;
        this.ledger = ledger;
        this.physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
        this.techniques = physio.techniques(3);
    }

    void opens() {
        for (int i = 0; i < AT_A_TIME; i++) {
            places.add(threads.submit(this::treat));
        }
    }

    /** Nobody new is taken; those who are there are seen to the end. Throws what went wrong with any of them. */
    void closes() throws InterruptedException, TimeoutException {
        open = false;
        threads.shutdown();
        for (var place : places) {
            try {
                place.get(MINUTES_TO_FINISH, TimeUnit.MINUTES);
            } catch (ExecutionException failed) {
                throw new AssertionError("A course could not be finished", failed.getCause());
            }
        }
    }

    private void treat() {
        while (open) {
            new Course(stack, physio, ledger, techniques).run();
        }
    }

    void mustBeWorking() {
        for (var place : places) {
            if (place.isDone()) {
                try {
                    place.get();
                } catch (ExecutionException failed) {
                    throw new AssertionError("A course could not be finished", failed.getCause());
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
