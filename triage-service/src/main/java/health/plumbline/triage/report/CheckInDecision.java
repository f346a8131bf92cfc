package health.plumbline.triage.report;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.checkin.CheckIn;
import health.plumbline.triage.checkin.Location;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A check-in as it was decided: the same one asked again gets the same answer. Its id is the caller's. */
@Entity
@Immutable
@Table(name = "check_in_decision")
class CheckInDecision extends ClinicOwned {

    private UUID patient;
    private UUID session;
    private UUID program;
    private String phase;
    private String rule;
    private String decision;
    private String decidedBy;
    private Integer painBefore;
    private String locationBefore;
    private Integer painAfter;
    private String locationAfter;
    private String lastSettled;
    private LocalDate localDate;
    private Instant decidedAt;

    protected CheckInDecision() {}

    CheckInDecision(
            CheckInResource.Asked asked,
            UUID patient,
            CheckIn checkIn,
            CheckInResource.Answer answer,
            String answerJson,
            String table,
            LocalDate localDate,
            Instant now) {
        super(asked.checkIn());
        this.patient = patient;
        this.session = asked.session();
        this.program = asked.program();
        this.phase = asked.phase().code();
        this.rule = answer.rule();
        this.decision = answerJson;
        this.decidedBy = table;
        this.painBefore = checkIn.painBefore();
        this.locationBefore = code(checkIn.locationBefore());
        this.painAfter = checkIn.painAfter();
        this.locationAfter = code(checkIn.locationAfter());
        this.lastSettled = checkIn.lastSettled();
        this.localDate = localDate;
        this.decidedAt = now;
    }

    private static String code(Location location) {
        return location == null ? null : location.code();
    }

    private static Location location(String code) {
        return code == null ? null : Location.valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** JSON. */
    String decision() {
        return decision;
    }

    UUID session() {
        return session;
    }

    boolean isBefore() {
        return phase.equals("before");
    }

    String rule() {
        return rule;
    }

    Integer painBefore() {
        return painBefore;
    }

    Location locationBefore() {
        return location(locationBefore);
    }

    /** How far the pain reached when it was last asked in this check-in. */
    Location lastLocation() {
        return location(locationAfter != null ? locationAfter : locationBefore);
    }

    String lastSettled() {
        return lastSettled;
    }

    LocalDate localDate() {
        return localDate;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
