package health.plumbline.platform.tenancy;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token's claims alone authorise nobody: of the roles it names, a person keeps those that the clinic's own rows
 * confirm ({@code standing}). Read at every request, so that taking somebody out of a clinic works at once.
 */
@ApplicationScoped
class StandingAugmentor implements SecurityIdentityAugmentor {

    static final String CLINIC = "plumbline.clinic";
    static final String PATIENT = "plumbline.patient";

    /** Roles that mean something within one clinic; others (the operator's) come from the token as they are. */
    private static final Set<String> CLINIC_ROLES = Set.of("clinician", "clinic-admin", "patient");

    @Inject
    Standings standings;

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> confirmed(identity, token));
    }

    private SecurityIdentity confirmed(SecurityIdentity identity, JsonWebToken token) {
        var confirmed = QuarkusSecurityIdentity.builder(identity);
        var claimed =
                identity.getRoles().stream().filter(CLINIC_ROLES::contains).collect(Collectors.toSet());
        var clinic = ClinicClaim.of(token);
        var kept = identity.getRoles().stream()
                .filter(role -> !CLINIC_ROLES.contains(role))
                .collect(Collectors.toSet());
        if (clinic.isPresent()) {
            confirmed.addAttribute(CLINIC, clinic.get());
            for (var standing : standings.of(clinic.get(), token.getSubject())) {
                if (claimed.contains(standing.role())) {
                    kept.add(standing.role());
                    if (standing.patient() != null) {
                        confirmed.addAttribute(PATIENT, standing.patient());
                    }
                }
            }
        }
        return new ConfirmedIdentity(confirmed.build(), kept);
    }
}
