package health.plumbline.triage.edition;

import health.plumbline.triage.installation.Installation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How the operator of the installation publishes an edition of the questions and rules, and withdraws one. */
@Path("/api/installation/red-flags")
@RolesAllowed("operator")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class InstallationEditionResource {

    private static final int LONGEST = 500_000;

    @Inject
    Editions editions;

    @Inject
    PublishEdition publishing;

    @Inject
    Installation installation;

    /** The three documents, as YAML. */
    record Wanted(
            @NotBlank @Size(max = LONGEST) String instrument,
            @NotBlank @Size(max = LONGEST) String patientWords,
            @NotBlank @Size(max = LONGEST) String ruleset) {}

    record Reason(@NotBlank @Size(max = 1_000) String why) {}

    @GET
    public List<EditionView> all() {
        return EditionView.of(editions.all());
    }

    @POST
    public EditionView publish(@NotNull @Valid Wanted wanted) {
        return view(installation.act(
                () -> publishing.of(new EditionText(wanted.instrument(), wanted.patientWords(), wanted.ruleset()))));
    }

    /** Screenings by it count no more at once; clearances end with it. */
    @POST
    @Path("{version}/withdrawal")
    public EditionView withdraw(String version, @NotNull @Valid Reason reason) {
        return view(
                installation.act(() -> publishing.withdraw(version, reason.why().strip())));
    }

    private EditionView view(Published edition) {
        return EditionView.of(editions.all()).stream()
                .filter(view -> view.version().equals(edition.version()))
                .findFirst()
                .orElseThrow();
    }
}
