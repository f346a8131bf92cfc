package health.plumbline.portal.session;

import com.fasterxml.jackson.annotation.JsonValue;
import health.plumbline.portal.program.ProgramContent.Dosage;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;

/** What somebody says they did of one exercise. */
public record Done(
        @NotNull Outcome outcome,
        @Min(0) @Max(50) int setsDone,
        @Min(0) @Max(1000) int repetitionsDone,
        @Min(0) @Max(7200) int secondsDone,
        SkipReason skipReason,
        @NotNull Evidence evidence) {

    /** What a tick means in amounts: all of it, about half of it, or nothing that anybody counted. */
    static Done ticked(Dosage dosage, Outcome outcome, SkipReason reason) {
        var share = outcome == Outcome.DONE ? 1.0 : outcome == Outcome.PARTLY ? 0.5 : 0;
        var sets = Math.max(1, dosage.sets());
        var seconds = dosage.minutes() > 0 ? dosage.minutes() * 60 : dosage.seconds();
        return new Done(
                outcome,
                (int) Math.ceil(sets * share),
                (int) Math.round(sets * dosage.repetitions() * share),
                (int) Math.round(sets * seconds * share),
                reason,
                Evidence.TICKED);
    }

    /** How one exercise went (CI-23). */
    public enum Outcome {
        DONE("Done"),
        PARTLY("Partly done"),
        STOPPED("Stopped"),
        SKIPPED("Skipped");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }
    }

    /** Why it was skipped (CI-24). */
    public enum SkipReason {
        TOO_SORE("Too sore"),
        NO_TIME("No time"),
        FORGOT("I forgot"),
        UNSURE_HOW("Not sure how"),
        NO_EQUIPMENT("I did not have what it needs"),
        FELT_BETTER("I felt better"),
        OTHER("Another reason");

        private final String words;

        SkipReason(String words) {
            this.words = words;
        }

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String words() {
            return words;
        }
    }

    /** How it is known: the timer ran, or somebody ticked it. */
    public enum Evidence {
        TIMER,
        TICKED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
