package health.plumbline.portal.session;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.program.ProgramContent;
import health.plumbline.portal.program.TechniqueTranslations;
import health.plumbline.portal.session.ExerciseSession.State;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts together what the signed-in patient may see of a session of theirs; exercises only while the gate is open. */
@ApplicationScoped
class SessionViews {

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
    TechniqueTranslations translations;

    /** In a unit of work of its own, so that it shows what was just written and not what was read before. */
    SessionView of(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> read(id, Set.of(State.RUNNING)));
    }

    /** The same for the questions after it, which still name the exercises when no more of them are done. */
    SessionView finishing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> read(id, Set.of(State.RUNNING, State.FINISHING)));
    }

    private SessionView read(UUID id, Set<State> showing) {
        var session = sessions.get(person.patient().orElseThrow(Rejection::missing), id);
        var before = decision(id, CheckIn.BEFORE);
        var after = decision(id, CheckIn.AFTER);
        if (!showing.contains(session.state())) {
            return view(session, null, null, null, before, after);
        }
        var shown = content.shown(session, before);
        if (shown instanceof Shown.Exercises exercises) {
            return view(session, exercises.content(), items(exercises, id), null, before, after);
        }
        return view(session, null, null, ((Shown.Nothing) shown).reason().message(), before, after);
    }

    private List<SessionView.Item> items(Shown.Exercises shown, UUID session) {
        Map<UUID, Performance> told =
                performances.of(session).stream().collect(Collectors.toMap(Performance::item, Function.identity()));
        var spoken = translations.of(shown.exercises());
        return shown.exercises().stream()
                .map(exercise -> {
                    var performance = told.get(exercise.item());
                    return new SessionView.Item(
                            exercise,
                            spoken.get(exercise.item()),
                            performance == null ? null : new SessionView.Told(performance));
                })
                .toList();
    }

    private Decision decision(UUID session, String phase) {
        return checkIns.of(session, phase).map(checkIns::decision).orElse(null);
    }

    private static SessionView view(
            ExerciseSession session,
            ProgramContent content,
            List<SessionView.Item> items,
            String withheld,
            Decision before,
            Decision after) {
        return new SessionView(
                session.id(),
                session.program(),
                session.version(),
                content == null ? null : content.title(),
                session.state().key(),
                session.relief(),
                session.startedAt(),
                session.finishedAt(),
                items,
                content == null ? null : content.stopRules(),
                withheld,
                before,
                after);
    }
}
