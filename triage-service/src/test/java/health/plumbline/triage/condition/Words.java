package health.plumbline.triage.condition;

import static health.plumbline.triage.condition.Vocabulary.Kind.CHOICE;
import static health.plumbline.triage.condition.Vocabulary.Kind.SET;
import static health.plumbline.triage.condition.Vocabulary.Kind.TEXT;
import static health.plumbline.triage.condition.Vocabulary.Kind.WHOLE;

import health.plumbline.triage.condition.Vocabulary.Word;
import java.util.List;
import java.util.Set;

/** A few questions of every kind, to write conditions about. */
final class Words {

    private static final Set<String> YES_NO_UNSURE = Set.of("yes", "no", "unsure");

    private Words() {}

    static Vocabulary all() {
        return new Vocabulary(List.of(
                new Word("age", WHOLE, Set.of(), false),
                new Word("onset_age", WHOLE, Set.of(), true),
                new Word("course", CHOICE, Set.of("better", "same", "worse"), false),
                new Word("saddle", CHOICE, YES_NO_UNSURE, false),
                new Word("fever", CHOICE, YES_NO_UNSURE, false),
                new Word("regions", SET, Set.of("neck", "low_back", "knee"), false),
                new Word("cautions", SET, Set.of("CA", "FX", "IN"), false),
                new Word("worry", TEXT, Set.of(), false),
                Word.truth("cancer")));
    }
}
