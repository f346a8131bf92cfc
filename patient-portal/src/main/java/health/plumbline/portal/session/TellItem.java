package health.plumbline.portal.session;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.checkin.StopReason;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.program.ProgramContent.Exercise;
import health.plumbline.portal.session.Done.Outcome;
import health.plumbline.portal.session.ExerciseSession.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes down what was done of one exercise, and that it was stopped. Works after the gate has closed, too. */
@ApplicationScoped
class TellItem {

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
    Holds holds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    void done(UUID id, UUID item, Done done) {
        QuarkusTransaction.requiringNew().run(() -> {
            var session = sessions.claim(patient(), id);
            if (session.state() == State.FINISHED
                    && known(id, item).filter(was -> was.says(done)).isPresent()) {
                return;
            }
            session.mustBeUnderWay();
            told(session, item, done);
        });
    }

    /** A tick, with the amounts that it stands for. */
    void ticked(UUID id, UUID item, Outcome outcome, Done.SkipReason reason) {
        var exercise = belonging(sessions.get(patient(), id), item);
        done(id, item, Done.ticked(exercise.dosage(), outcome, reason));
    }

    /** Throws as for something missing, if the item is none of the session's or the session not the patient's. */
    void mustBelong(UUID id, UUID item) {
        belonging(sessions.get(patient(), id), item);
    }

    /** One tap without a reason, then the same with it. */
    void stopped(UUID id, UUID item, StopReason reason) {
        if (reason != null && reason.endsTheSession()) {
            // The item must be one of this session before anything is withheld because of it.
            belonging(sessions.get(patient(), id), item);
            holds.placeAtOnce(Performance.idOf(id, item), patient());
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var session = sessions.claim(patient(), id);
            session.mustBeUnderWay();
            var performance = performance(session, item);
            var isNews = reason != null && reason != performance.stopReason();
            performance.stop(reason, clock.instant());
            performances.persist(performance);
            if (isNews) {
                outbox.add(Symptoms.during(session, item, reason, clock.instant()));
                audit.record("exercise-stopped", session.patient(), id + " " + item);
            }
            if (reason != null && reason.endsTheSession()) {
                session.endExercises();
            }
        });
    }

    /** Within the caller's transaction, on a session that is under way. */
    void told(ExerciseSession session, UUID item, Done done) {
        var performance = performance(session, item);
        if (done.outcome() == Outcome.STOPPED) {
            performance.stop(null, clock.instant());
        }
        performance.tell(done, clock.instant());
        performances.persist(performance);
    }

    private Performance performance(ExerciseSession session, UUID item) {
        return known(session.id(), item).orElseGet(() -> {
            var exercises = exercises(session);
            var exercise = belonging(session, item);
            return new Performance(session.id(), exercise, exercises.indexOf(exercise));
        });
    }

    private Optional<Performance> known(UUID session, UUID item) {
        return performances.findByIdOptional(Performance.idOf(session, item));
    }

    private Exercise belonging(ExerciseSession session, UUID item) {
        return exercises(session).stream()
                .filter(exercise -> exercise.item().equals(item))
                .findFirst()
                .orElseThrow(Rejection::missing);
    }

    private List<Exercise> exercises(ExerciseSession session) {
        return content.belonging(session, before(session));
    }

    private Decision before(ExerciseSession session) {
        return checkIns.of(session.id(), CheckIn.BEFORE).map(checkIns::decision).orElse(null);
    }

    private UUID patient() {
        return person.patient().orElseThrow(Rejection::missing);
    }
}
