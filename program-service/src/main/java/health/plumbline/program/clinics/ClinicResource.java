package health.plumbline.program.clinics;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/**
 * A clinic as the operator of the installation sets it up. The only place where a clinic is named by the caller: the
 * operator belongs to none and sees no patient.
 */
@Path("/api/installation/clinics/{clinic}")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
class ClinicResource {

    private final CurrentClinic current;
    private final ClinicDirectory clinics;
    private final Outbox outbox;
    private final Audit audit;

    ClinicResource(CurrentClinic current, ClinicDirectory clinics, Outbox outbox, Audit audit) {
        this.current = current;
        this.clinics = clinics;
        this.outbox = outbox;
        this.audit = audit;
    }

    record Settings(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 60) String zone,
            @NotBlank @Size(max = 40) String phone,
            @NotBlank @Size(max = 40) String emergencyNumber,
            @NotBlank @Size(max = 40) String urgentNumber,
            @NotBlank @Size(max = 40) String crisisLine,
            @NotNull @Size(max = 500) List<@Valid @NotNull Person> members) {}

    record Person(
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 120) String name,
            @NotNull @Pattern(regexp = "clinician|clinic-admin") String role) {}

    /** Says the whole of it: who is not named any more has no standing any more. Twice is as good as once. */
    @PUT
    public ClinicConfigured configure(String clinic, @Valid @NotNull Settings settings) {
        if (!clinic.matches("[a-z0-9][a-z0-9-]{0,62}")
                || (current.bound() && !current.id().equals(clinic))) {
            throw Rejection.missing();
        }
        mustBeZone(settings.zone());
        // Bound before the transaction begins, so that its connection works for this clinic.
        current.bind(clinic);
        var fact = new ClinicConfigured(
                clinic,
                settings.name(),
                settings.zone(),
                settings.phone(),
                settings.emergencyNumber(),
                settings.urgentNumber(),
                settings.crisisLine(),
                settings.members().stream()
                        .map(person -> new ClinicConfigured.Member(person.account(), person.name(), person.role()))
                        .distinct()
                        .toList());
        QuarkusTransaction.requiringNew().run(() -> {
            clinics.keep(fact);
            outbox.add(fact);
            audit.record("clinic-configured", null, clinic);
        });
        return fact;
    }

    private static void mustBeZone(String zone) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Rejection.invalid(
                    "zone-unknown",
                    "There is no such time zone; write it like Europe/London.",
                    List.of(new Rejection.Violation("/zone", "There is no such time zone")));
        }
    }
}
