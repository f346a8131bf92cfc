package health.plumbline.triage.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.audit.Audit;
import health.plumbline.triage.patient.Patients;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.Place;
import health.plumbline.triage.screening.Screening;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The screenings of one patient, newest first. */
@Path("/api/patients/{patient}/screenings")
@RolesAllowed("clinician")
@Produces(MediaType.APPLICATION_JSON)
class HistoryResource {

    @Inject
    Patients patients;

    @Inject
    Assessments assessments;

    @Inject
    People people;

    @Inject
    Audit audit;

    /** @param level of one that is open or superseded: what it had come to */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            String status,
            String level,
            String instrument,
            String ruleset,
            Instant startedAt,
            String startedBy,
            Instant completedAt,
            String completedBy,
            Instant releaseUntil,
            Instant validUntil) {

        Row(Screening screening, People.Named named) {
            this(
                    screening.id(),
                    screening.status().name(),
                    screening.level(),
                    screening.instrument(),
                    screening.ruleset(),
                    screening.startedAt(),
                    named.name(screening.startedBy()),
                    screening.completedAt(),
                    screening.completedBy() == null ? null : named.name(screening.completedBy()),
                    screening.releaseUntil(),
                    screening.validUntil());
        }
    }

    /** @param next cursor of the next page, or null at the end */
    record Page(List<Row> items, String next) {}

    @GET
    @Transactional
    public Page list(
            UUID patient,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 300) String cursor) {
        patients.get(patient);
        audit.record("screenings-read", patient, null);
        var found = assessments.history(patient, Place.read(cursor), limit + 1);
        var shown = found.stream().limit(limit).toList();
        var named = people.about(patient);
        return new Page(
                shown.stream().map(screening -> new Row(screening, named)).toList(),
                found.size() <= limit
                        ? null
                        : Place.of(shown.get(shown.size() - 1)).toString());
    }
}
