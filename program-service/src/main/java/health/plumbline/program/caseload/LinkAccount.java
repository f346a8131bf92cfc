package health.plumbline.program.caseload;

import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Notes which sign-in a patient made with an invitation, as the portal tells. */
@ApplicationScoped
public class LinkAccount {

    private final Patients patients;

    LinkAccount(Patients patients) {
        this.patients = patients;
    }

    public record InvitationAccepted(UUID invitation, UUID patient, String account, Instant acceptedAt) {}

    public void from(InvitationAccepted fact) {
        patients.findByIdOptional(fact.patient(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(Rejection::missing)
                .link(fact.account(), fact.acceptedAt());
    }
}
