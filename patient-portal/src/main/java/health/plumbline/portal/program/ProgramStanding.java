package health.plumbline.portal.program;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What the clinic last said of a program: held, resumed or ended. Its id is the program's. */
@Entity
@Immutable
@Table(name = "program_standing")
public class ProgramStanding extends ClinicOwned {

    private UUID patient;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "resumed_at")
    private Instant resumedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ProgramStanding() {}

    /** A hold and a resumption of the same instant: held, because nobody can tell which came last. */
    public boolean held() {
        return heldAt != null && (resumedAt == null || !resumedAt.isAfter(heldAt));
    }

    public boolean ended() {
        return endedAt != null;
    }
}
