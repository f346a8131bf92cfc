package health.plumbline.portal.session;

import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.portal.checkin.Spread;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The answers before or after a session and what followed from them, as they were that moment. */
@Entity
@Immutable
@Table(name = "check_in")
public class CheckIn extends ClinicOwned {

    static final String BEFORE = "before";
    static final String AFTER = "after";

    private UUID session;
    private UUID patient;
    private UUID program;
    private String phase;
    private String answers;
    private String decision;
    private int pain;

    @Enumerated(EnumType.STRING)
    private Spread location;

    private Instant at;

    protected CheckIn() {}

    CheckIn(
            ExerciseSession session,
            String phase,
            String answers,
            String decision,
            int pain,
            Spread location,
            Instant at) {
        super(idOf(session.id(), phase));
        this.session = session.id();
        this.patient = session.patient();
        this.program = session.program();
        this.phase = phase;
        this.answers = answers;
        this.decision = decision;
        this.pain = pain;
        this.location = location;
        this.at = at;
    }

    /** Made of the session and the phase, so that triage decides on the same check-in when it is asked again. */
    static UUID idOf(UUID session, String phase) {
        return UUID.nameUUIDFromBytes((session + "/check-in/" + phase).getBytes(StandardCharsets.UTF_8));
    }

    /** JSON. */
    String answers() {
        return answers;
    }

    /** JSON. */
    String decision() {
        return decision;
    }

    public UUID session() {
        return session;
    }

    public boolean isBefore() {
        return phase.equals(BEFORE);
    }

    public int pain() {
        return pain;
    }

    public Spread location() {
        return location;
    }
}
