package health.plumbline.portal.symptoms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.hold.Holds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Takes a report of symptoms: withholds at once if it names a danger, and tells the clinic. */
@ApplicationScoped
class TellSymptoms {

    @Inject
    CurrentPerson person;

    @Inject
    EntityManager database;

    @Inject
    ClinicDirectory clinics;

    @Inject
    Holds holds;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** @return the id of the report */
    UUID of(Report report) {
        var patient = person.patient().orElseThrow(Rejection::missing);
        if (!report.complete()) {
            throw Rejection.invalid("answers-missing", "Please answer the first three questions, each with yes or no.");
        }
        var id = Objects.requireNonNullElseGet(report.id(), UUID::randomUUID);
        if (report.panel() != null) {
            holds.placeAtOnce(id, patient);
        }
        QuarkusTransaction.requiringNew().run(() -> keep(id, patient, report));
        return id;
    }

    private void keep(UUID id, UUID patient, Report report) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:id, 2))", Object.class)
                .setParameter("id", id.toString())
                .getSingleResult();
        var answers = written(report);
        var known = database.find(SymptomReport.class, id);
        if (known != null) {
            if (!known.patient().equals(patient) || !known.answers().equals(answers)) {
                throw Rejection.invalid(
                        "report-id-used", "This id cannot be used for a new report. Please make another one.");
            }
            return;
        }
        var now = clock.instant();
        var today = now.atZone(clinics.current().zone()).toLocalDate();
        database.persist(new SymptomReport(id, patient, answers, report.panel(), now));
        outbox.add(new SymptomReported(
                id,
                patient,
                null,
                null,
                "anytime",
                null,
                report.pain(),
                null,
                report.location() == null ? null : report.location().key(),
                report.flags(),
                null,
                now,
                today));
        audit.record("symptoms-reported", patient, id.toString());
    }

    private String written(Report report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report without JSON", e);
        }
    }
}
