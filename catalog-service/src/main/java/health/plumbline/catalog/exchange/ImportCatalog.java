package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.content.Reading;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TechniqueReader;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.exchange.ImportReport.Line;
import health.plumbline.catalog.exchange.ImportReport.Outcome;
import health.plumbline.catalog.exchange.Inspection.Finding;
import health.plumbline.catalog.technique.PublishTechnique;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Takes what a file offers into the current clinic's own techniques: all of it or, if anything in it is wrong, nothing.
 * Taking the same file again changes nothing and publishes nothing.
 */
@ApplicationScoped
class ImportCatalog {

    static final int MOST_ENTRIES = 1000;

    /** A name that every technique file could have; the id in the clinic takes its place. */
    private static final String ANY_ID = "imported";

    private final List<OfferFormat> formats;
    private final Inspection inspection;
    private final PublishTechnique publish;
    private final Shelf shelf;
    private final CurrentClinic clinic;
    private final Audit audit;
    private final ObjectMapper json;

    ImportCatalog(
            @All List<OfferFormat> formats,
            Vocabulary vocabulary,
            PublishTechnique publish,
            Shelf shelf,
            CurrentClinic clinic,
            Audit audit,
            ObjectMapper json) {
        this.formats = formats;
        this.publish = publish;
        this.shelf = shelf;
        this.clinic = clinic;
        this.audit = audit;
        this.json = json;
        var reader = new TechniqueReader(vocabulary);
        this.inspection = new Inspection((id, entry) -> named(id, reader.read(entry.put("id", ANY_ID))));
    }

    /** What taking it would do. */
    @Transactional
    ImportReport tried(JsonNode file) {
        var format = format(file);
        var lines = inspected(format, file).stream().map(this::foreseen).toList();
        return new ImportReport(format.name(), true, false, lines);
    }

    /** @throws Rejection with what is wrong, entry by entry, if nothing was taken */
    @Transactional
    ImportReport taken(JsonNode file) {
        var format = format(file);
        shelf.oneImportAtATime();
        var findings = inspected(format, file);
        if (findings.stream().anyMatch(Finding::refused)) {
            throw refusal(findings);
        }
        var lines = findings.stream().map(this::published).toList();
        var report = new ImportReport(format.name(), false, true, lines);
        audit.record("catalog-imported", null, "%s/%d+%d".formatted(format.name(), report.added(), report.changed()));
        return report;
    }

    private OfferFormat format(JsonNode file) {
        return formats.stream()
                .filter(format -> format.recognises(file))
                .findFirst()
                .orElseThrow(() -> Rejection.invalid(
                        "import-unknown",
                        "This is neither a catalog exported from here nor a FHIR bundle. Nothing was changed."));
    }

    private List<Finding> inspected(OfferFormat format, JsonNode file) {
        var offered = format.offered(file);
        if (offered.size() > MOST_ENTRIES) {
            throw Rejection.invalid(
                    "import-too-long",
                    "The file has %d entries; at most %d are taken at once.".formatted(offered.size(), MOST_ENTRIES));
        }
        return inspection.of(offered, new Consignment(offered, clinic.id(), shelf::known));
    }

    private Line foreseen(Finding finding) {
        if (finding.content() == null) {
            return line(finding, finding.refused() ? Outcome.REFUSED : Outcome.PASSED_OVER, null);
        }
        var known = shelf.known(List.of(finding.id())).get(finding.id());
        if (known == null) {
            return line(finding, Outcome.ADDED, 1);
        }
        return known.hash().equals(ContentHash.of(json.valueToTree(finding.content())))
                ? line(finding, Outcome.UNCHANGED, known.revision())
                : line(finding, Outcome.CHANGED, known.revision() + 1);
    }

    private Line published(Finding finding) {
        if (finding.passedOver()) {
            return line(finding, Outcome.PASSED_OVER, null);
        }
        var published = publish.from(finding.content());
        return line(finding, Outcome.valueOf(published.outcome().name()), published.revision());
    }

    private static Line line(Finding finding, Outcome outcome, Integer revision) {
        return new Line(
                finding.offered().pointer(),
                Words.shortened(finding.offered().url()),
                finding.id(),
                outcome,
                revision,
                finding.notes());
    }

    private static Rejection refusal(List<Finding> findings) {
        var violations = findings.stream()
                .filter(Finding::refused)
                .flatMap(finding -> finding.notes().stream()
                        .map(fault -> new Rejection.Violation(
                                finding.offered().pointer(),
                                "%s: %s %s"
                                        .formatted(
                                                Words.shortened(
                                                        finding.offered().url()),
                                                fault.field(),
                                                fault.why()))))
                .toList();
        var refused = findings.stream().filter(Finding::refused).count();
        return Rejection.invalid(
                "import-refused",
                "%d of %d entries cannot be taken, so nothing was changed.".formatted(refused, findings.size()),
                violations);
    }

    private Reading<TechniqueContent> named(String id, Reading<TechniqueContent> reading) {
        if (reading.content() == null) {
            return reading;
        }
        ObjectNode tree = json.valueToTree(reading.content());
        return new Reading<>(
                id, json.convertValue(tree.put("technique", id), TechniqueContent.class), reading.faults());
    }
}
