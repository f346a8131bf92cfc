package health.plumbline.catalog.translation;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.catalog.content.Languages;
import health.plumbline.catalog.content.TechniqueWords;
import java.util.List;

/**
 * What a patient who asked for a language sees. A reviewed translation of the words in force, or else those words
 * themselves, in English: never a draft, and never a step that is outdated.
 *
 * @param language of the words
 * @param revision of the translation; null where it is none
 * @param note for the clinician, why it is not the language that was asked for; null where it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownWords(String language, Integer revision, TechniqueWords words, String note) {

    /**
     * @param asked the language
     * @param known translations into that language, the newest first
     */
    static ShownWords of(String asked, Source now, List<Translation> known) {
        if (asked.equals(Languages.SOURCE)) {
            return english(now, null);
        }
        var reviewed = known.stream()
                .filter(translation -> translation.review() != null)
                .findFirst();
        if (reviewed.isPresent() && State.of(reviewed.get(), now) == State.REVIEWED) {
            var shown = reviewed.get();
            return new ShownWords(asked, shown.number(), shown.content().words(), null);
        }
        if (reviewed.isPresent()) {
            return english(
                    now, "The English text has changed since this was translated. Patients see the English text.");
        }
        return english(
                now,
                known.isEmpty()
                        ? "There is no translation yet. Patients see the English text."
                        : "Nobody has reviewed this translation yet. Patients see the English text.");
    }

    private static ShownWords english(Source now, String note) {
        return new ShownWords(Languages.SOURCE, null, now.words(), note);
    }
}
