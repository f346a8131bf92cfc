package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.exchange.ImportReport.Line;
import health.plumbline.catalog.exchange.ImportReport.Outcome;
import health.plumbline.catalog.exchange.Inspection.Finding;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what a file offers into what the current clinic owns: all of it or, if anything in it is wrong, nothing. Taking
 * the same file again changes nothing and publishes nothing.
 */
@ApplicationScoped
class ImportCatalog {

    private final List<OfferFormat> formats;
    private final TakeEntry take;
    private final Shelf shelf;
    private final CurrentClinic clinic;
    private final Audit audit;

    ImportCatalog(@All List<OfferFormat> formats, TakeEntry take, Shelf shelf, CurrentClinic clinic, Audit audit) {
        this.formats = formats;
        this.take = take;
        this.shelf = shelf;
        this.clinic = clinic;
        this.audit = audit;
    }

    /** What taking it does, taken back. */
    @Transactional
    ImportReport tried(JsonNode file) {
        var format = format(file);
        var report = new ImportReport(format.name(), true, false, lines(format, file));
        QuarkusTransaction.setRollbackOnly();
        return report;
    }

    /** @throws Rejection with what is wrong, entry by entry, if nothing was taken */
    @Transactional
    ImportReport taken(JsonNode file) {
        var format = format(file);
        var report = new ImportReport(format.name(), false, true, lines(format, file));
        if (report.refused() > 0) {
            throw refusal(report);
        }
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

    /** In the order of the file, though techniques are taken before what names them. */
    private List<Line> lines(OfferFormat format, JsonNode file) {
        var offered = format.offered(file);
        shelf.oneImportAtATime();
        var inspection = new Inspection(new Consignment(offered, clinic.id(), shelf::known));
        var findings = offered.stream().map(inspection::of).toList();
        Map<Finding, Line> lines = new IdentityHashMap<>();
        for (var kind : EntryKind.values()) {
            var readable = findings.stream()
                    .filter(finding -> finding.readable() && finding.offered().kind() == kind)
                    .toList();
            var taking = take.of(kind, readable);
            readable.forEach(finding -> lines.put(finding, taking.apply(finding)));
        }
        return findings.stream()
                .map(finding -> finding.readable() ? lines.get(finding) : untaken(finding))
                .toList();
    }

    private static Line untaken(Finding finding) {
        return finding.refused() ? TakeEntry.refused(finding) : TakeEntry.passedOver(finding);
    }

    private static Rejection refusal(ImportReport report) {
        var violations = report.lines().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .flatMap(line -> line.notes().stream()
                        .map(fault -> new Rejection.Violation(
                                line.pointer(), "%s: %s %s".formatted(line.url(), fault.field(), fault.why()))))
                .toList();
        return Rejection.invalid(
                "import-refused",
                "%d of %d entries cannot be taken, so nothing was changed."
                        .formatted(report.refused(), report.lines().size()),
                violations);
    }
}
