package health.plumbline.program.rulebook;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.rulebook.RulebookClient.Edition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A version of the questions and rules as the list of versions shows it.
 *
 * @param tone of its state, which the word and the icon say too
 * @param withdrawn when and why it was taken out of use, or empty
 * @param before the version before it, or empty for the first
 */
record EditionView(
        String version,
        String word,
        String tone,
        String icon,
        String published,
        int questions,
        int rules,
        String withdrawn,
        String before) {

    /** @param editions newest first, as they stay */
    static List<EditionView> all(List<Edition> editions, Moments moments) {
        return IntStream.range(0, editions.size())
                .mapToObj(place -> of(
                        editions.get(place),
                        place + 1 < editions.size() ? editions.get(place + 1).version() : "",
                        moments))
                .toList();
    }

    private static EditionView of(Edition edition, String before, Moments moments) {
        var withdrawn = edition.withdrawnAt() != null;
        return new EditionView(
                edition.version(),
                edition.inForce() ? "In force" : withdrawn ? "Withdrawn" : "Out of force",
                edition.inForce() ? "good" : withdrawn ? "danger" : "plain",
                edition.inForce() ? "check" : withdrawn ? "stop" : "clock",
                moments.day(edition.publishedAt()),
                edition.instrument().count(),
                edition.ruleset().count(),
                withdrawn ? moments.day(edition.withdrawnAt()) + why(edition) : "",
                before);
    }

    private static String why(Edition edition) {
        return edition.withdrawnWhy() == null ? "" : ": " + edition.withdrawnWhy();
    }
}
