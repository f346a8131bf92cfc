package health.plumbline.program.caseload;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** The patients of the signed-in clinician's clinic. */
@Path("/api/patients")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
public class PatientResource {

    private final Patients patients;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    PatientResource(Patients patients, Outbox outbox, Audit audit, CurrentPerson person, Clock clock) {
        this.patients = patients;
        this.outbox = outbox;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** @param id made by the caller so that a repeated request registers once; made here if null */
    public record Registration(
            UUID id,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Past LocalDate bornOn,
            @Size(max = 200) String problem) {

        Patient.Particulars particulars() {
            return new Patient.Particulars(name.strip(), email.strip(), bornOn, problem);
        }
    }

    public record View(
            UUID id,
            String name,
            String email,
            LocalDate bornOn,
            String problem,
            Instant registeredAt,
            boolean hasAccount) {

        public View(Patient patient) {
            this(
                    patient.id(),
                    patient.name(),
                    patient.email(),
                    patient.bornOn(),
                    patient.problem(),
                    patient.registeredAt(),
                    patient.hasAccount());
        }
    }

    /** @param next cursor of the next page, or null at the end */
    public record Page(List<View> items, String next) {}

    @GET
    @Transactional
    public Page list(
            @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Size(max = 600) String cursor) {
        var rows = patients.page(q, Cursor.read(cursor), limit + 1);
        var items = rows.stream().limit(limit).map(View::new).toList();
        if (rows.size() <= limit) {
            return new Page(items, null);
        }
        var last = items.get(items.size() - 1);
        return new Page(items, Cursor.of(last.name(), last.id()).toString());
    }

    /** 201 when registered now, 200 when this very registration had been made before. */
    @POST
    @Transactional
    public RestResponse<View> register(@Valid @NotNull Registration registration) {
        var id = registration.id() == null ? UUID.randomUUID() : registration.id();
        patients.alone(id);
        var known = patients.findByIdOptional(id);
        if (known.isPresent()) {
            if (!known.get().says(registration.particulars())) {
                throw Rejection.conflict(
                        "patient-exists",
                        "This id already belongs to another registration. Read it again, or leave the id out.");
            }
            return RestResponse.ok(new View(known.get()));
        }
        var patient = new Patient(id, registration.particulars(), person.account(), clock.instant());
        patients.persistAndFlush(patient);
        outbox.add(patient.registered());
        audit.record("patient-registered", id, null);
        return RestResponse.status(RestResponse.Status.CREATED, new View(patient));
    }

    @GET
    @Path("{id}")
    @Transactional
    public View read(UUID id) {
        var patient = patients.get(id);
        audit.record("patient-read", id, null);
        return new View(patient);
    }

    @PUT
    @Path("{id}")
    @Transactional
    public View correct(UUID id, @Valid @NotNull Registration registration) {
        var patient = patients.get(id);
        if (registration.id() != null && !registration.id().equals(id)) {
            throw Rejection.invalid("patient-mismatch", "The id in the text is not the one in the address.");
        }
        if (!patient.says(registration.particulars())) {
            outbox.add(patient.correct(registration.particulars()));
            audit.record("patient-corrected", id, null);
        }
        return new View(patient);
    }
}
