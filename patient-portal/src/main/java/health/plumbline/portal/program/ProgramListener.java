package health.plumbline.portal.program;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Inbox;
import health.plumbline.portal.invitation.Invitations;
import health.plumbline.portal.invitation.PatientInvited;
import health.plumbline.portal.link.ScreeningLinkRequested;
import health.plumbline.portal.link.ScreeningLinks;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What the program service tells: whom to invite and whom to ask, what was released, held, resumed and ended. */
@ApplicationScoped
class ProgramListener {

    @Inject
    Inbox inbox;

    @Inject
    ClinicDirectory clinics;

    @Inject
    Invitations invitations;

    @Inject
    ScreeningLinks links;

    @Inject
    ReleasedVersions versions;

    @Inject
    ProgramStandings standings;

    record ProgramReleased(
            UUID program,
            int version,
            UUID patient,
            String contentHash,
            String clearance,
            Instant releasedAt,
            List<String> changes) {

        ProgramReleased {
            Objects.requireNonNull(program, "program");
            Objects.requireNonNull(patient, "patient");
            Objects.requireNonNull(contentHash, "contentHash");
            Objects.requireNonNull(clearance, "clearance");
            Objects.requireNonNull(releasedAt, "releasedAt");
            changes = changes == null ? List.of() : List.copyOf(changes);
        }
    }

    record ProgramHeld(UUID program, UUID patient, Instant heldAt) {}

    record ProgramResumed(UUID program, UUID patient, Instant resumedAt) {}

    record ProgramEnded(UUID program, UUID patient, Instant endedAt) {}

    @Incoming("program-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(fact, ClinicConfigured.class, clinics::keep);
        inbox.take(fact, PatientInvited.class, invitations::open);
        inbox.take(fact, ScreeningLinkRequested.class, links::open);
        inbox.take(
                fact,
                ProgramReleased.class,
                released -> versions.keep(new ReleasedVersion(released, RawContent.of(fact.value()))));
        inbox.take(
                fact,
                ProgramHeld.class,
                held -> standings.held(held.program(), held.patient(), required(held.heldAt())));
        inbox.take(
                fact,
                ProgramResumed.class,
                resumed -> standings.resumed(resumed.program(), resumed.patient(), required(resumed.resumedAt())));
        inbox.take(
                fact,
                ProgramEnded.class,
                ended -> standings.ended(ended.program(), ended.patient(), required(ended.endedAt())));
    }

    /** Without its time nobody can say whether a hold came before or after: better parked than guessed. */
    private static Instant required(Instant at) {
        return Objects.requireNonNull(at, "time of the fact");
    }
}
