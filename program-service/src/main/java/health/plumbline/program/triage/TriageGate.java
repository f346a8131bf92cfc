package health.plumbline.program.triage;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ClearanceReader;
import health.plumbline.platform.seal.ForgedClearance;
import health.plumbline.platform.seal.ReleaseClearance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Triage as the gate knows it: it clears, it says which epoch is current, and its signature is known. Fails closed. */
@ApplicationScoped
public class TriageGate {

    private static final Logger LOG = Logger.getLogger(TriageGate.class);

    private final Triage triage;
    private final ClearanceReader reader;

    TriageGate(Triage triage, ClearanceKeys keys) {
        this.triage = triage;
        this.reader = new ClearanceReader(kid -> keys.find(kid, () -> answered(triage::keySet)));
    }

    /** A clearance as triage handed it out, and what it says. */
    public record Granted(String token, ReleaseClearance clearance) {}

    /** @throws Rejection in triage's words if it refuses, or screening-unavailable if it gives no answer worth the name */
    public Granted grant(UUID patient, UUID program, int version, String contentHash) {
        var granted = answered(() -> triage.grant(patient, program, version, contentHash));
        try {
            return new Granted(granted.token(), reader.read(granted.token()));
        } catch (ForgedClearance e) {
            LOG.errorf("Triage's answer is no clearance: %s", e.getMessage());
            throw unavailable();
        }
    }

    /** @throws Rejection clearance-forged if triage did not sign it */
    public ReleaseClearance genuine(String token) {
        try {
            return reader.read(token);
        } catch (ForgedClearance e) {
            LOG.errorf("A kept clearance is not triage's: %s", e.getMessage());
            throw Rejection.conflict(
                    "clearance-forged",
                    "The clearance kept with this draft was not signed by triage. Nothing was released. Ask for a new"
                            + " clearance, and tell whoever runs this installation.");
        }
    }

    /** The patient's epoch as of now. */
    public long epoch(UUID patient) {
        return answered(() -> triage.epoch(patient));
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (Rejection refusal) {
            throw refusal;
        } catch (RuntimeException silence) {
            LOG.warnf("Triage gave no answer: %s", reason(silence));
            throw unavailable();
        }
    }

    /** Classes only: a message may quote what was sent. */
    private static String reason(Throwable silence) {
        var names = new ArrayList<String>();
        for (var cause = silence; cause != null && names.size() < 5; cause = cause.getCause()) {
            names.add(cause.getClass().getSimpleName());
        }
        return String.join(" < ", names);
    }

    private static Rejection unavailable() {
        return Rejection.unavailable(
                "screening-unavailable",
                "Screening does not answer just now, and without it nothing is released. Nothing was changed; please try"
                        + " again in a moment.");
    }
}
