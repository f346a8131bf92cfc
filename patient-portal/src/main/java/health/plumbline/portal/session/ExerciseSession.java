package health.plumbline.portal.session;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.program.ReleasedVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** A patient doing one version of a program once. */
@Entity
@Table(name = "exercise_session")
public class ExerciseSession extends ClinicOwned {

    /** Where a session stands. */
    public enum State {
        /** Waiting for the answers before it. */
        CHECK_IN,
        /** Exercises are shown. */
        RUNNING,
        /** No more exercises; waiting for the answers after it. */
        FINISHING,
        /** The answers before it said not today. */
        TURNED_AWAY,
        FINISHED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private UUID patient;
    private UUID program;
    private int version;
    private boolean relief;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "local_date")
    private LocalDate localDate;

    private String zone;
    private Integer effort;

    protected ExerciseSession() {}

    ExerciseSession(UUID id, ReleasedVersion released, boolean relief, Instant now, ZoneId zone) {
        super(id);
        this.patient = released.patient();
        this.program = released.program();
        this.version = released.version();
        this.relief = relief;
        this.state = State.CHECK_IN;
        this.startedAt = now;
        this.localDate = now.atZone(zone).toLocalDate();
        this.zone = zone.getId();
    }

    void letIn() {
        mustBe(State.CHECK_IN);
        state = State.RUNNING;
    }

    void turnAway(Instant now) {
        mustBe(State.CHECK_IN);
        state = State.TURNED_AWAY;
        finishedAt = now;
    }

    /** No more exercises; what was done is still to be told. */
    void endExercises() {
        if (state == State.RUNNING) {
            state = State.FINISHING;
        }
    }

    void finish(int effort, Instant now) {
        mustBeUnderWay();
        this.state = State.FINISHED;
        this.effort = effort;
        this.finishedAt = now;
    }

    void mustBeUnderWay() {
        if (state != State.RUNNING && state != State.FINISHING) {
            throw Rejection.conflict(
                    "session-not-running", "This session is not running, so nothing more is added to it.");
        }
    }

    private void mustBe(State expected) {
        if (state != expected) {
            throw Rejection.conflict("session-not-running", "This session has gone on since. Please open it again.");
        }
    }

    public UUID patient() {
        return patient;
    }

    public UUID program() {
        return program;
    }

    public int version() {
        return version;
    }

    /** Whether only as-needed exercises are done, for relief. */
    public boolean relief() {
        return relief;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }

    /** The day on which it was started, where the clinic is. */
    public LocalDate localDate() {
        return localDate;
    }

    public String zone() {
        return zone;
    }

    public Integer effort() {
        return effort;
    }
}
