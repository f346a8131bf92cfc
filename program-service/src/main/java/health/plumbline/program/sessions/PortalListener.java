package health.plumbline.program.sessions;

import health.plumbline.platform.events.Inbox;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.caseload.LinkAccount;
import health.plumbline.program.sessions.PortalFacts.CheckInRecorded;
import health.plumbline.program.sessions.PortalFacts.SessionRecorded;
import health.plumbline.program.sessions.PortalFacts.SymptomReported;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Facts of the portal. */
@ApplicationScoped
class PortalListener {

    private final Inbox inbox;
    private final Sessions sessions;
    private final Alerts alerts;
    private final LinkAccount accounts;

    PortalListener(Inbox inbox, Sessions sessions, Alerts alerts, LinkAccount accounts) {
        this.inbox = inbox;
        this.sessions = sessions;
        this.alerts = alerts;
        this.accounts = accounts;
    }

    @Incoming("portal-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(fact, LinkAccount.InvitationAccepted.class, accounts::from);
        inbox.take(fact, SessionRecorded.class, sessions::keep);
        inbox.take(fact, CheckInRecorded.class, sessions::keep);
        inbox.take(fact, SymptomReported.class, this::reported);
    }

    private void reported(SymptomReported report) {
        sessions.keep(report);
        SymptomAlert.of(report).ifPresent(alerts::raise);
    }
}
