package health.plumbline.portal.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.portal.checkin.Decision;
import health.plumbline.portal.program.ProgramContent.Dosage;
import health.plumbline.portal.program.ProgramContent.Exercise;
import health.plumbline.portal.program.SpokenWords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session as its patient may see it now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        UUID id,
        UUID program,
        int version,
        String title,
        String state,
        boolean relief,
        Instant startedAt,
        Instant finishedAt,
        List<Item> items,
        List<String> stopRules,
        String withheld,
        Decision before,
        Decision after) {

    public boolean underWay() {
        return state.equals("running") || state.equals("finishing");
    }

    /** What was decided last. */
    public Decision decision() {
        return after == null ? before : after;
    }

    /** The exercises on which nothing was told yet. */
    public List<Item> open() {
        return items == null
                ? List.of()
                : items.stream().filter(item -> item.done() == null).toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID item,
            String technique,
            String name,
            String position,
            List<String> equipment,
            List<String> steps,
            String breathing,
            List<String> errors,
            List<String> stop,
            Dosage dosage,
            String doseWords,
            String note,
            Told done,
            String language) {

        /** @param words what the exercise says to this patient */
        Item(Exercise exercise, SpokenWords words, Told done) {
            this(
                    exercise.item(),
                    exercise.technique(),
                    words.name(),
                    exercise.position(),
                    exercise.equipment(),
                    words.steps(),
                    words.breathing(),
                    words.errors(),
                    words.stop(),
                    exercise.dosage(),
                    exercise.doseWords(),
                    exercise.note(),
                    done,
                    words.language());
        }

        /** How long one set of timed work is; 0 where repetitions are counted. */
        public long workSeconds() {
            return dosage.minutes() > 0 ? Math.round(dosage.minutes() * 60) : dosage.seconds();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            Done.Outcome outcome,
            int setsDone,
            int repetitionsDone,
            int secondsDone,
            Done.SkipReason skipReason,
            String stopReason,
            Done.Evidence evidence) {

        Told(Performance performance) {
            this(
                    performance.outcome(),
                    performance.setsDone(),
                    performance.repetitionsDone(),
                    performance.secondsDone(),
                    performance.skipReason(),
                    performance.stopReason() == null
                            ? null
                            : performance.stopReason().key(),
                    performance.evidence());
        }
    }
}
