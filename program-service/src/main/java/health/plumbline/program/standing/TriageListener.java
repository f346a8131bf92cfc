package health.plumbline.program.standing;

import health.plumbline.platform.events.Inbox;
import health.plumbline.program.alerts.Alerts;
import health.plumbline.program.alerts.Cause;
import health.plumbline.program.standing.TriageFacts.ClearanceRevoked;
import health.plumbline.program.standing.TriageFacts.HoldLifted;
import health.plumbline.program.standing.TriageFacts.HoldPlaced;
import health.plumbline.program.standing.TriageFacts.ScreeningCompleted;
import health.plumbline.program.standing.TriageFacts.ScreeningRequestEnded;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Facts of triage. */
@ApplicationScoped
class TriageListener {

    private final Inbox inbox;
    private final Standings standings;
    private final Alerts alerts;

    TriageListener(Inbox inbox, Standings standings, Alerts alerts) {
        this.inbox = inbox;
        this.standings = standings;
        this.alerts = alerts;
    }

    @Incoming("triage-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(fact, ScreeningCompleted.class, standings::keep);
        inbox.take(fact, ClearanceRevoked.class, standings::keep);
        inbox.take(fact, HoldPlaced.class, this::placed);
        inbox.take(fact, HoldLifted.class, standings::keep);
        inbox.take(fact, ScreeningRequestEnded.class, this::answered);
    }

    /** The patient was told that the clinic looks at it; an urgent level has its hold and alert already. */
    private void answered(ScreeningRequestEnded ended) {
        if ("superseded".equals(ended.why()) || "completed".equals(ended.why())) {
            return;
        }
        var routine = Set.of("clear", "caution").contains(ended.level());
        alerts.raise(new Cause(
                ended.screening(),
                ended.patient(),
                routine ? Cause.Level.ROUTINE : Cause.Level.NEXT_WORKING_DAY,
                "screening-answered",
                "The patient has answered the screening at home. Please look at it before they start.",
                ended.at()));
    }

    private void placed(HoldPlaced hold) {
        standings.keep(hold);
        alerts.raise(new Cause(
                hold.hold(),
                hold.patient(),
                Cause.Level.of(hold.alert()),
                "hold-" + hold.reason(),
                hold.explanation() == null ? "Triage has put this patient's programs on hold." : hold.explanation(),
                hold.placedAt()));
    }
}
