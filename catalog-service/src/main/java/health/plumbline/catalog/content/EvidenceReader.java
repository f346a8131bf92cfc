package health.plumbline.catalog.content;

/** Reads what an entry rests on. */
final class EvidenceReader {

    private EvidenceReader() {}

    /** @param kind what the entry is of */
    static Evidence read(EntryFields entry, Vocabulary vocabulary, String kind) {
        var fields = entry.nested("evidence");
        var evidence = new Evidence(
                fields.known("grade", vocabulary.grades()),
                fields.optionalText("note", 500),
                fields.someKnown("sources", vocabulary.sources().keySet()));
        fields.refuseTheRest(kind);
        return evidence;
    }
}
