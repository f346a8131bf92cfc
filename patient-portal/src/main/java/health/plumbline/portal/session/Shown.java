package health.plumbline.portal.session;

import health.plumbline.portal.gate.Reason;
import health.plumbline.portal.program.ProgramContent;
import health.plumbline.portal.program.ProgramContent.Exercise;
import java.util.List;

/** What of a program may be on the screen in a session: something only if the gate is open at this instant. */
sealed interface Shown {

    record Exercises(ProgramContent content, List<Exercise> exercises) implements Shown {}

    record Nothing(Reason reason) implements Shown {}
}
