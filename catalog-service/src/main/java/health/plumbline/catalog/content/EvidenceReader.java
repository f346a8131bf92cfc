package health.plumbline.catalog.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what an entry rests on. */
final class EvidenceReader {

    private static final String FIELD = "evidence";
    private static final int LONGEST_NOTE = 500;

    private EvidenceReader() {}

    /** @param kind what the entry is of */
    static Evidence read(EntryFields entry, Vocabulary vocabulary, String kind) {
        var fields = entry.nested(FIELD);
        var evidence = new Evidence(
                fields.known("grade", vocabulary.grades()),
                fields.optionalText("note", LONGEST_NOTE),
                fields.someKnown("sources", published(vocabulary)));
        fields.refuseTheRest(kind);
        return evidence;
    }

    /** Of a clinic's own, which may leave it out, or add a note; there is nothing else that it could rest on. */
    static Evidence readOwn(EntryFields entry, String kind) {
        var fields = entry.optionalNested(FIELD);
        fields.optionalOnly("grade", Evidence.CONSENSUS);
        fields.optionalOnly("sources", Evidence.OF_THE_CLINIC);
        var note = fields.optionalText("note", LONGEST_NOTE);
        fields.refuseTheRest(kind);
        return new Evidence(Evidence.CONSENSUS, note, List.of(Evidence.OF_THE_CLINIC));
    }

    private static Set<String> published(Vocabulary vocabulary) {
        return vocabulary.sources().keySet().stream()
                .filter(source -> !source.equals(Evidence.OF_THE_CLINIC))
                .collect(Collectors.toUnmodifiableSet());
    }
}
