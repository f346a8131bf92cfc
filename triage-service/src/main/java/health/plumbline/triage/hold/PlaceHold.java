package health.plumbline.triage.hold;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.triage.patient.Epochs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Withholds all programs of a patient at once: by a check-in that is decided here, and by what is reported otherwise. */
@ApplicationScoped
public class PlaceHold {

    @Inject
    Holds holds;

    @Inject
    Epochs epochs;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** On the word of the person who is signed in. */
    public void now(UUID patient, Cause cause) {
        if (place(patient, cause, clock.instant())) {
            audit.record("hold-placed", patient, cause.rule());
        }
    }

    /** @param reportedAt when the patient said so, on their device; a hold that was placed since covers it */
    public void onReport(UUID patient, Cause cause, Instant reportedAt) {
        if (place(patient, cause, reportedAt)) {
            audit.recordBySystem("hold-placed", patient, cause.rule());
        }
    }

    private boolean place(UUID patient, Cause cause, Instant reportedAt) {
        epochs.lock(patient);
        if (holds.covers(patient, cause, reportedAt)) {
            return false;
        }
        var epoch = epochs.raise(patient, "hold-placed");
        var hold = new Hold(patient, cause, epoch, clock.instant());
        holds.persist(hold);
        outbox.add(hold.placed());
        return true;
    }
}
