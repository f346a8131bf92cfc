package health.plumbline.portal.session;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.checkin.BeforeAnswers;
import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.checkin.Decisions;
import health.plumbline.portal.hold.Holds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Takes the answers before a session: they let it go on, or not. */
@ApplicationScoped
class AnswerBefore {

    @Inject
    CurrentPerson person;

    @Inject
    ExerciseSessions sessions;

    @Inject
    CheckIns checkIns;

    @Inject
    SessionContent content;

    @Inject
    Decisions decisions;

    @Inject
    Holds holds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    void of(UUID id, BeforeAnswers answers) {
        var patient = person.patient().orElseThrow(Rejection::missing);
        var session = sessions.get(patient, id);
        var known = checkIns.of(id, CheckIn.BEFORE);
        if (known.isPresent()) {
            checkIns.mustSay(known.get(), answers);
            return;
        }
        var checkIn = CheckIn.idOf(id, CheckIn.BEFORE);
        if (answers.anyDanger()) {
            // Before anybody else is asked: a danger answer withholds even if everything after this fails.
            holds.placeAtOnce(checkIn, patient);
        }
        var decision = decided(session, checkIn, answers);
        if (decision.hold()) {
            holds.placeAtOnce(checkIn, patient);
        }
        QuarkusTransaction.requiringNew().run(() -> write(patient, id, answers, decision));
    }

    private Decision decided(ExerciseSession session, UUID checkIn, BeforeAnswers answers) {
        var asked = new Decisions.Asked(
                checkIn,
                session.id(),
                session.program(),
                content.version(session).parsed().painMode());
        var decision = decisions.before(asked, answers);
        return decision.proceed() && content.belonging(session, decision).isEmpty()
                ? decision.withNothingToDo()
                : decision;
    }

    private void write(UUID patient, UUID id, BeforeAnswers answers, Decision decision) {
        var session = sessions.claim(patient, id);
        var known = checkIns.of(id, CheckIn.BEFORE);
        if (known.isPresent()) {
            checkIns.mustSay(known.get(), answers);
            return;
        }
        var now = clock.instant();
        if (decision.proceed()) {
            session.letIn();
        } else {
            session.turnAway(now);
        }
        checkIns.keep(session, answers, decision, now);
        outbox.add(CheckInRecorded.of(session, CheckIn.BEFORE, decision, now));
        if (!decision.proceed()) {
            outbox.add(Symptoms.before(session, answers, now));
        }
        audit.record("check-in-answered", patient, id + " before " + decision.rule());
    }
}
