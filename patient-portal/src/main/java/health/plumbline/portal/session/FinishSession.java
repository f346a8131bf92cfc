package health.plumbline.portal.session;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.checkin.AfterAnswers;
import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.checkin.Decisions;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.session.Done.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes the answers after a session and ends it: recorded, reported and told to the others in one transaction. */
@ApplicationScoped
class FinishSession {

    @Inject
    CurrentPerson person;

    @Inject
    ExerciseSessions sessions;

    @Inject
    Performances performances;

    @Inject
    CheckIns checkIns;

    @Inject
    SessionContent content;

    @Inject
    Decisions decisions;

    @Inject
    TellItem tell;

    @Inject
    Holds holds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param items what was done, for the exercises on which nothing was told during the session */
    void of(UUID id, AfterAnswers answers, Map<UUID, Done> items) {
        var patient = person.patient().orElseThrow(Rejection::missing);
        var session = sessions.get(patient, id);
        var known = checkIns.of(id, CheckIn.AFTER);
        if (known.isPresent()) {
            checkIns.mustSay(known.get(), answers);
            return;
        }
        session.mustBeUnderWay();
        QuarkusTransaction.requiringNew().run(() -> {
            var claimed = sessions.claim(patient, id);
            items.forEach((item, done) -> tellIfOpen(claimed, item, done));
        });
        var checkIn = CheckIn.idOf(id, CheckIn.AFTER);
        if (answers.anyDanger()) {
            // Before anybody else is asked: a danger answer withholds even if everything after this fails.
            holds.placeAtOnce(checkIn, patient);
        }
        var asked = new Decisions.Asked(
                checkIn,
                id,
                session.program(),
                content.version(session).parsed().painMode());
        var decision = decisions.after(asked, checkIns.before(id), answers, performances.gravestStop(id));
        if (decision.hold()) {
            holds.placeAtOnce(checkIn, patient);
        }
        QuarkusTransaction.requiringNew().run(() -> write(patient, id, answers, decision));
    }

    private void tellIfOpen(ExerciseSession session, UUID item, Done done) {
        session.mustBeUnderWay();
        var isStopped = performances.of(session.id()).stream()
                .anyMatch(was -> was.item().equals(item) && was.outcome() == Outcome.STOPPED);
        if (!isStopped) {
            tell.told(session, item, done);
        }
    }

    private void write(UUID patient, UUID id, AfterAnswers answers, Decision decision) {
        var session = sessions.claim(patient, id);
        var known = checkIns.of(id, CheckIn.AFTER);
        if (known.isPresent()) {
            checkIns.mustSay(known.get(), answers);
            return;
        }
        var now = clock.instant();
        var before = checkIns.before(id);
        session.finish(answers.effort(), now);
        checkIns.keep(session, answers, decision, now);
        outbox.add(SessionRecorded.of(session, performances.of(id)));
        outbox.add(Symptoms.after(session, before, answers, performances.gravestStop(id), now));
        outbox.add(CheckInRecorded.of(session, CheckIn.AFTER, decision, now));
        audit.record("session-finished", patient, id + " after " + decision.rule());
    }
}
