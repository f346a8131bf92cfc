package health.plumbline.portal.session;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.checkin.StopReason;
import health.plumbline.portal.program.ProgramContent.Exercise;
import health.plumbline.portal.session.Done.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** What was done of one exercise in one session; the last word counts, except that stopped stays stopped. */
@Entity
public class Performance extends ClinicOwned {

    private UUID session;
    private UUID item;
    private String technique;
    private int place;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "sets_done")
    private int setsDone;

    @Column(name = "repetitions_done")
    private int repetitionsDone;

    @Column(name = "seconds_done")
    private int secondsDone;

    @Enumerated(EnumType.STRING)
    @Column(name = "skip_reason")
    private Done.SkipReason skipReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_reason")
    private StopReason stopReason;

    @Enumerated(EnumType.STRING)
    private Done.Evidence evidence;

    private Instant at;

    protected Performance() {}

    Performance(UUID session, Exercise exercise, int place) {
        super(idOf(session, exercise.item()));
        this.session = session;
        this.item = exercise.item();
        this.technique = exercise.technique();
        this.place = place;
    }

    static UUID idOf(UUID session, UUID item) {
        return UUID.nameUUIDFromBytes((session + "/" + item).getBytes(StandardCharsets.UTF_8));
    }

    void tell(Done done, Instant now) {
        if (outcome == Outcome.STOPPED && done.outcome() != Outcome.STOPPED) {
            throw Rejection.conflict(
                    "exercise-stopped", "This exercise was stopped because it hurt more. It stays stopped today.");
        }
        outcome = done.outcome();
        setsDone = done.setsDone();
        repetitionsDone = done.repetitionsDone();
        secondsDone = done.secondsDone();
        skipReason = done.outcome() == Outcome.SKIPPED ? done.skipReason() : null;
        evidence = done.evidence();
        at = now;
    }

    /** Keeps what was done until then. */
    void stop(StopReason reason, Instant now) {
        outcome = Outcome.STOPPED;
        skipReason = null;
        if (evidence == null) {
            evidence = Done.Evidence.TICKED;
        }
        if (reason != null) {
            stopReason = reason;
        }
        at = now;
    }

    boolean says(Done done) {
        return outcome == done.outcome()
                && setsDone == done.setsDone()
                && repetitionsDone == done.repetitionsDone()
                && secondsDone == done.secondsDone()
                && evidence == done.evidence();
    }

    public UUID session() {
        return session;
    }

    public UUID item() {
        return item;
    }

    public String technique() {
        return technique;
    }

    public Outcome outcome() {
        return outcome;
    }

    public int setsDone() {
        return setsDone;
    }

    public int repetitionsDone() {
        return repetitionsDone;
    }

    public int secondsDone() {
        return secondsDone;
    }

    public Done.SkipReason skipReason() {
        return skipReason;
    }

    /** Null until the patient has said why. */
    public StopReason stopReason() {
        return stopReason;
    }

    public Done.Evidence evidence() {
        return evidence;
    }
}
