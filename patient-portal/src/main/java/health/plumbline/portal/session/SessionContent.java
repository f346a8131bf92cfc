package health.plumbline.portal.session;

import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.gate.SessionGate;
import health.plumbline.portal.gate.Verdict;
import health.plumbline.portal.program.ProgramContent;
import health.plumbline.portal.program.ProgramContent.Exercise;
import health.plumbline.portal.program.ReleasedVersion;
import health.plumbline.portal.program.ReleasedVersions;
import health.plumbline.portal.program.TechniqueCategories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which exercises belong to a session, and which of them may be shown now. */
@ApplicationScoped
class SessionContent {

    @Inject
    ReleasedVersions versions;

    @Inject
    SessionGate gate;

    @Inject
    TechniqueCategories categories;

    ReleasedVersion version(ExerciseSession session) {
        return versions.get(session.patient(), session.program(), session.version());
    }

    /** Asks the gate each time: a hold works on a session that is already open. */
    Shown shown(ExerciseSession session, Decision before) {
        var verdict = gate.judge(session.patient(), version(session));
        if (verdict instanceof Verdict.Open open) {
            var content = ProgramContent.of(open.content());
            return new Shown.Exercises(content, of(session, content, before));
        }
        return new Shown.Nothing(((Verdict.Closed) verdict).reason());
    }

    /** What belongs to the session, for writing down what was done even after the gate has closed. */
    List<Exercise> belonging(ExerciseSession session, Decision before) {
        return of(session, version(session).parsed(), before);
    }

    private List<Exercise> of(ExerciseSession session, ProgramContent content, Decision before) {
        var today = content.on(session.localDate().getDayOfWeek(), session.relief());
        if (before == null || !before.settleOnly()) {
            return today;
        }
        var restful = categories.restful();
        return today.stream()
                .filter(exercise -> restful.contains(exercise.technique()))
                .toList();
    }
}
