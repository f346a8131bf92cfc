package health.plumbline.program.library;

import health.plumbline.platform.web.Moments;
import health.plumbline.program.catalog.CatalogWords;
import health.plumbline.program.library.LibraryClient.Revision;
import health.plumbline.program.library.LibraryClient.Revisions;
import java.util.List;
import java.util.Map;

/**
 * One technique as its page shows it.
 *
 * @param current whether this is the revision that is prescribed now
 * @param harder links to progressions, {@code easier} to regressions
 * @param history newest first
 * @param earlier cursor of the revisions before those, or empty
 */
record TechniqueView(
        Entry entry,
        boolean current,
        String kind,
        String regions,
        String position,
        String direction,
        String equipment,
        String goals,
        String indications,
        String published,
        List<DoseRow> dose,
        List<Link> harder,
        List<Link> easier,
        List<Concern> blocks,
        List<Concern> cautions,
        EvidenceView evidence,
        List<RevisionRow> history,
        String earlier) {

    /** @param name the id where the technique itself is not known here */
    record Link(String id, String name) {}

    /** @param overdue whether the day to look at it again has passed */
    record EvidenceView(
            String grade, String meaning, String note, List<String> sources, String reviewDue, boolean overdue) {}

    record RevisionRow(int number, String name, String published, boolean shown, boolean first) {}

    /** @param names of the techniques that this one leads to, by id */
    static TechniqueView of(
            Entry entry, boolean current, Map<String, String> names, Revisions revisions, Moments moments) {
        var concerns = entry.notFor();
        return new TechniqueView(
                entry,
                current,
                CatalogWords.first(entry.category()),
                CatalogWords.of(entry.regions()),
                CatalogWords.first(entry.position()),
                "neutral".equals(entry.bias()) ? "" : CatalogWords.first(entry.bias()),
                entry.equipment().isEmpty() ? "Nothing" : CatalogWords.of(entry.equipment()),
                CatalogWords.of(entry.goals()),
                CatalogWords.of(entry.indications()),
                entry.publishedAt() == null ? "" : moments.day(entry.publishedAt()),
                DoseRow.all(entry.dose(), entry.perSide()),
                links(entry.progressions(), names),
                links(entry.regressions(), names),
                concerns.stream()
                        .filter(Entry.Contraindication::blocks)
                        .map(Concern::of)
                        .toList(),
                concerns.stream()
                        .filter(found -> !found.blocks())
                        .map(Concern::of)
                        .toList(),
                evidence(entry, moments),
                revisions.items().stream()
                        .map(revision -> row(revision, entry, moments))
                        .toList(),
                revisions.next() == null ? "" : revisions.next());
    }

    private static List<Link> links(List<String> ids, Map<String, String> names) {
        return ids.stream()
                .map(id -> new Link(id, names.getOrDefault(id, CatalogWords.first(id))))
                .toList();
    }

    private static EvidenceView evidence(Entry entry, Moments moments) {
        var evidence = entry.evidence();
        if (evidence == null || evidence.grade() == null) {
            return null;
        }
        var due = entry.reviewDue();
        return new EvidenceView(
                evidence.grade(),
                switch (evidence.grade()) {
                    case "A" -> "guideline or good trials";
                    case "B" -> "limited trials or strong biomechanics";
                    default -> "consensus of practice";
                },
                evidence.note() == null ? "" : evidence.note(),
                entry.sources().isEmpty()
                        ? evidence.sources()
                        : entry.sources().stream().map(Entry.Source::words).toList(),
                due == null ? "" : moments.day(due),
                due != null && due.isBefore(moments.today()));
    }

    private static RevisionRow row(Revision revision, Entry entry, Moments moments) {
        return new RevisionRow(
                revision.revision(),
                revision.name(),
                moments.day(revision.publishedAt()),
                revision.revision() == entry.revision(),
                revision.revision() == 1);
    }
}
