package health.plumbline.program.alerts;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A clinician has seen an alert and says what was done. Reached from the workspace's page and by JSON. */
@ApplicationScoped
public class AcknowledgeAlert {

    private final Alerts alerts;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    AcknowledgeAlert(Alerts alerts, Audit audit, CurrentPerson person, Clock clock) {
        this.alerts = alerts;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** Covers what is open now; a cause that comes later opens the alert again. */
    @Transactional
    public AlertView with(UUID id, String note) {
        var alert = alerts.find(id).orElseThrow(Rejection::missing);
        var words = new Alerts.Acknowledgement(person.account(), person.name(), note.strip(), clock.instant());
        if (!alerts.acknowledge(id, words)) {
            throw Rejection.conflict(
                    "alert-acknowledged",
                    "This alert was acknowledged by somebody else meanwhile; your note was not kept. Look at it again.");
        }
        audit.record("alert-acknowledged", alert.patient(), id.toString());
        return alerts.find(id).orElseThrow(Rejection::missing);
    }
}
