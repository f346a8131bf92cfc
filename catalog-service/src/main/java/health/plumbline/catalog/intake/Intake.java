package health.plumbline.catalog.intake;

import health.plumbline.catalog.content.CatalogFile;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.intake.IntakeReport.Line;
import health.plumbline.catalog.intake.IntakeReport.Outcome;
import health.plumbline.catalog.technique.PublishTechnique;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes a technique file into the core catalog: the whole file or, if anything in it is wrong, nothing of it, so that the
 * catalog is always one that somebody wrote. Taking a file again changes nothing and publishes nothing.
 */
@ApplicationScoped
class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Vocabulary vocabulary;
    private final PublishTechnique publish;
    private final CurrentClinic clinic;
    private final EntityManager database;
    private final Clock clock;

    private volatile IntakeReport latest;

    Intake(Vocabulary vocabulary, PublishTechnique publish, CurrentClinic clinic, EntityManager database, Clock clock) {
        this.vocabulary = vocabulary;
        this.publish = publish;
        this.clinic = clinic;
        this.database = database;
        this.clock = clock;
    }

    /** Of this instance of the service; every instance takes the core at its start. */
    Optional<IntakeReport> latest() {
        return Optional.ofNullable(latest);
    }

    /** @param resource a file on the class path */
    @ActivateRequestContext
    IntakeReport take(String resource) {
        clinic.bind(CurrentClinic.INSTALLATION);
        var file = read(resource);
        var lines = file.takeable() ? published(file) : file.lines();
        latest = new IntakeReport(resource, clock.instant(), lines);
        log(latest);
        return latest;
    }

    private TechniqueFile read(String resource) {
        try {
            return TechniqueFile.of(CatalogFile.read(resource), vocabulary);
        } catch (IOException e) {
            return TechniqueFile.unreadable("cannot be read: " + e.getMessage());
        }
    }

    private List<Line> published(TechniqueFile file) {
        return QuarkusTransaction.requiringNew().call(() -> {
            oneAtATime();
            return file.sound().stream()
                    .map(content -> {
                        var published = publish.from(content);
                        return new Line(
                                content.technique(),
                                Outcome.valueOf(published.outcome().name()),
                                published.revision(),
                                null,
                                null);
                    })
                    .toList();
        });
    }

    /** Several instances may start at once; the second finds everything unchanged. */
    private void oneAtATime() {
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('intake', 0))", Object.class)
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
