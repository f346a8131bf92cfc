package health.plumbline.portal.session;

import health.plumbline.platform.events.Fact;
import health.plumbline.portal.checkin.Decision;
import java.time.Instant;
import java.util.UUID;

/** Contract: {@code docs/events/CheckInRecorded.schema.json}. Holds which rule decided, and no answer. */
record CheckInRecorded(
        UUID checkIn,
        UUID session,
        UUID patient,
        UUID program,
        String phase,
        String decision,
        String decidedBy,
        Instant at)
        implements Fact {

    static CheckInRecorded of(ExerciseSession session, String phase, Decision decision, Instant at) {
        return new CheckInRecorded(
                CheckIn.idOf(session.id(), phase),
                session.id(),
                session.patient(),
                session.program(),
                phase,
                decision.rule(),
                decision.decidedBy(),
                at);
    }

    @Override
    public String key() {
        return patient.toString();
    }
}
