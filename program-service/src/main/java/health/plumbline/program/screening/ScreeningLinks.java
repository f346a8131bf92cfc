package health.plumbline.program.screening;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.caseload.Patient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Sends a patient the questions of a screening by e-mail: triage makes the link, the portal sends the mail, and here is
 * known to whom. Doing it again after a failure goes on where it was left.
 */
@ApplicationScoped
class ScreeningLinks {

    private final Screenings screenings;
    private final ClinicDirectory clinics;
    private final Outbox outbox;
    private final Audit audit;

    ScreeningLinks(Screenings screenings, ClinicDirectory clinics, Outbox outbox, Audit audit) {
        this.screenings = screenings;
        this.clinics = clinics;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * @param screening the one to begin, or one that is with the patient already
     * @param mail made by the page, so that pressing twice sends one
     */
    void send(Patient patient, UUID screening, UUID mail) {
        if (!patient.hasEmail()) {
            throw Rejection.conflict(
                    "patient-without-email", "There is no e-mail address of this patient. Write it down first.");
        }
        var link = screenings.link(patient.id(), screening, mail);
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.add(new ScreeningLinkRequested(
                    mail,
                    link.link(),
                    link.screening(),
                    patient.id(),
                    patient.name(),
                    patient.email(),
                    clinics.current().name(),
                    link.expiresAt()));
            audit.record("screening-link-sent", patient.id(), mail + " " + link.link());
        });
    }
}
