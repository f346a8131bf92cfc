package health.plumbline.triage.screening;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.evaluation.Evaluation;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.validity.ReleaseWindow;
import health.plumbline.triage.validity.Validity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** One screening of one patient: open while it is answered, then fixed for ever or superseded by a newer one. */
@Entity
public class Screening extends ClinicOwned {

    /** Lower case, as it is stored and shown. */
    public enum Status {
        open,
        complete,
        superseded
    }

    /** Who is asked. */
    public enum Channel {
        /** A clinician answers, with the patient. */
        clinic,
        /** The patient answers at home; what only a clinician can answer stays open for one. */
        patient
    }

    private UUID patient;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String level;
    private String instrument;
    private String instrumentHash;
    private String ruleset;
    private String rulesetHash;
    private Instant startedAt;
    private String startedBy;
    private Instant completedAt;
    private String completedBy;
    private Instant releaseUntil;
    private Instant validUntil;
    private Instant handedOverAt;

    protected Screening() {}

    Screening(UUID id, UUID patient, Channel channel, Evaluator evaluator, String startedBy, Instant now) {
        super(id);
        this.patient = patient;
        this.channel = channel;
        this.status = Status.open;
        this.level = Evaluation.INCOMPLETE;
        this.instrument = evaluator.instrument().id();
        this.instrumentHash = evaluator.instrument().hash();
        this.ruleset = evaluator.ruleSet().id();
        this.rulesetHash = evaluator.ruleSet().hash();
        this.startedBy = startedBy;
        this.startedAt = now;
    }

    void supersede() {
        status = Status.superseded;
    }

    /** @return the level it had */
    String assess(Evaluation evaluation) {
        mustBeOpen();
        var before = level;
        level = evaluation.shown();
        return before;
    }

    ScreeningCompleted complete(Evaluation evaluation, Validity validity, String by, long epoch) {
        mustBeOpen();
        status = Status.complete;
        level = evaluation.level().code();
        completedAt = validity.screenedAt();
        completedBy = by;
        releaseUntil = validity.releaseUntil();
        validUntil = validity.runningUntil();
        return new ScreeningCompleted(
                id(),
                patient,
                level,
                status.name(),
                instrument,
                ruleset,
                completedAt,
                validUntil,
                epoch,
                by,
                evaluation.codes().stream()
                        .map(coded -> new ScreeningCompleted.Condition(
                                coded.code().code(), coded.code().proposed()))
                        .toList());
    }

    /** The patient has answered all that is theirs to answer. */
    public void handOver(Instant now) {
        mustBeOpen();
        handedOverAt = now;
    }

    /** Whether the patient may answer it now. */
    public boolean isWithPatient() {
        return channel == Channel.patient && status == Status.open && handedOverAt == null;
    }

    void mustBeOpen() {
        if (status == Status.complete) {
            throw Rejection.conflict(
                    "screening-complete",
                    "This screening is complete and does not change any more. Start a new one to correct it.");
        }
        mustCount();
    }

    void mustCount() {
        if (status == Status.superseded) {
            throw Rejection.conflict(
                    "screening-superseded", "A newer screening of this patient was begun; this one counts no more.");
        }
    }

    public UUID patient() {
        return patient;
    }

    public Status status() {
        return status;
    }

    public Channel channel() {
        return channel;
    }

    /** When the patient's part of it was over; null before, and where the patient was not asked. */
    public Instant handedOverAt() {
        return handedOverAt;
    }

    public boolean isComplete() {
        return status == Status.complete;
    }

    /** {@code incomplete} while answers are missing, unless they already make it urgent or an emergency. */
    public String level() {
        return level;
    }

    public String instrument() {
        return instrument;
    }

    public String instrumentHash() {
        return instrumentHash;
    }

    public String ruleset() {
        return ruleset;
    }

    public String rulesetHash() {
        return rulesetHash;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Whether both were begun with the same questions and rules. */
    boolean isJudgedLike(Screening other) {
        return instrumentHash.equals(other.instrumentHash) && rulesetHash.equals(other.rulesetHash);
    }

    /** The account of who began it. */
    public String startedBy() {
        return startedBy;
    }

    /** The account of who completed it, or null. */
    public String completedBy() {
        return completedBy;
    }

    public Instant completedAt() {
        return completedAt;
    }

    /** Until when it may be used to release, that moment included. */
    public Instant releaseUntil() {
        return releaseUntil;
    }

    /** Until when a program released on it may be started. */
    public Instant validUntil() {
        return validUntil;
    }

    /** Of a completed one: until when a release may stand on it. */
    public ReleaseWindow releaseWindow() {
        return new ReleaseWindow(releaseUntil, validUntil);
    }
}
