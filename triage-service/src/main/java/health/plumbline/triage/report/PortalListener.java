package health.plumbline.triage.report;

import health.plumbline.platform.events.Inbox;
import health.plumbline.platform.events.UnprocessableFact;
import health.plumbline.triage.patient.PatientAccounts;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from the portal whose account is whose, and what patients report. */
@ApplicationScoped
class PortalListener {

    @Inject
    Inbox inbox;

    @Inject
    PatientAccounts accounts;

    @Inject
    HoldFromReport holds;

    @Inject
    UnreadableReport unreadable;

    @Incoming("portal-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        try {
            inbox.take(
                    fact,
                    InvitationAccepted.class,
                    accepted -> accounts.link(accepted.account(), accepted.patient(), accepted.acceptedAt()));
            inbox.take(fact, SymptomReported.class, holds::on);
            inbox.take(fact, CheckInRecorded.class, holds::on);
        } catch (UnprocessableFact parked) {
            unreadable.hold(fact);
            throw parked;
        }
    }
}
