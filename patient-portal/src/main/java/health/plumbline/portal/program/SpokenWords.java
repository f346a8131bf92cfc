package health.plumbline.portal.program;

import health.plumbline.portal.language.Language;
import health.plumbline.portal.program.ProgramContent.Exercise;
import java.util.List;

/** What an exercise says, in the language with this tag. */
public record SpokenWords(
        String language, String name, List<String> steps, String breathing, List<String> errors, List<String> stop) {

    /** As it was released. */
    public static SpokenWords pinned(Exercise exercise) {
        return new SpokenWords(
                Language.ENGLISH.tag(),
                exercise.name(),
                exercise.steps(),
                exercise.breathing(),
                exercise.errors(),
                exercise.stop());
    }

    /**
     * Whether these may stand in the place of the exercise's words: only if those are exactly what was translated, and as
     * much is said. Whatever else it is, a step could be another one.
     */
    boolean mayReplace(Exercise exercise, SpokenWords source) {
        return source.equals(pinned(exercise))
                && steps.size() == source.steps.size()
                && errors.size() == source.errors.size()
                && stop.size() == source.stop.size();
    }
}
