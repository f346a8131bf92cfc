package health.plumbline.e2e.resilience;

import static org.awaitility.Awaitility.await;

import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.Stack;
import java.time.Duration;
import java.util.UUID;

/** Ends one process as the power cut would, and waits until everything works again. */
record Kill(Stack stack, String component) {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(2);

    /** Returns how long it took from the end until a fact went through all that facts go through. */
    Duration andAwaitRecovery() {
        long pid = stack.process(component).pid();
        var process = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException(component + " (pid " + pid + ") does not run"));
        // SIGKILL: no handler runs, nothing is flushed.
        process.destroyForcibly();
        long from = System.nanoTime();
        await(component + " to be started again")
                .atMost(BACK_WITHIN)
                .until(() -> stack.process(component).pid() != pid);
        var physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
        await("everything to work again after " + component + " was killed")
                .atMost(BACK_WITHIN)
                .ignoreException(Api.Unanswered.class)
                .until(() -> works(physio));
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** A registration reaches triage by way of PostgreSQL, the relay and Kafka; catalog and portal answer. */
    private boolean works(Physio physio) {
        var patient = UUID.randomUUID();
        if (!physio.register(patient, "Probe", patient + "@mail.example").good()) {
            return false;
        }
        await().atMost(BACK_WITHIN).ignoreException(Api.Unanswered.class).until(() -> physio.standing(patient)
                .good());
        return physio.api().get(stack.catalog() + "/api/techniques?limit=1").good()
                && physio.api().get(stack.portal() + "/q/health/ready").good();
    }
}
