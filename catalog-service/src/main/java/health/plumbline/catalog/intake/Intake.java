package health.plumbline.catalog.intake;

import health.plumbline.catalog.intake.IntakeReport.Line;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a file of techniques, conditions or templates into the core catalog: the whole file or, if anything in it is wrong,
 * nothing of it, so that the catalog is always one that somebody wrote. Taking a file again changes nothing and publishes nothing.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final EntryFiles files;
    private final CurrentClinic clinic;
    private final EntityManager database;
    private final Clock clock;

    /** By file, the one taken last at the end. */
    private final Map<String, IntakeReport> reports = Collections.synchronizedMap(new LinkedHashMap<>());

    Intake(EntryFiles files, CurrentClinic clinic, EntityManager database, Clock clock) {
        this.files = files;
        this.clinic = clinic;
        this.database = database;
        this.clock = clock;
    }

    /** The latest of each file. Of this instance of the service; every instance takes the core at its start. */
    List<IntakeReport> reports() {
        synchronized (reports) {
            return List.copyOf(reports.values());
        }
    }

    Optional<IntakeReport> latest() {
        var all = reports();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** @param resource a file on the class path */
    @ActivateRequestContext
    IntakeReport take(String resource) {
        clinic.bind(CurrentClinic.INSTALLATION);
        var file = files.read(resource);
        var lines = file.takeable() ? published(file) : file.lines();
        var report = new IntakeReport(resource, clock.instant(), lines);
        keep(report);
        log(report);
        return report;
    }

    private List<Line> published(EntryFile<?> file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            oneAtATime();
            return file.published();
        });
    }

    private void keep(IntakeReport report) {
        synchronized (reports) {
            reports.remove(report.file());
            reports.put(report.file(), report);
        }
    }

    /** Several instances may start at once; the second finds everything unchanged. */
    private void oneAtATime() {
        database.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended('intake', 0)) as text)", String.class)
                .getSingleResult();
    }

    private static void log(IntakeReport report) {
        LOG.infof(
                "%s: %d added, %d changed, %d unchanged, %d refused",
                report.file(), report.added(), report.changed(), report.unchanged(), report.refused());
        for (var line : report.lines()) {
            switch (line.outcome()) {
                case REFUSED -> LOG.errorf("%s: %s: %s %s", report.file(), line.id(), line.field(), line.why());
                case HELD_BACK -> LOG.warnf("%s: %s is held back", report.file(), line.id());
                case ADDED, CHANGED -> LOG.infof("%s is now at revision %d", line.id(), line.revision());
                case UNCHANGED -> LOG.debugf("%s stays at revision %d", line.id(), line.revision());
            }
        }
    }
}
