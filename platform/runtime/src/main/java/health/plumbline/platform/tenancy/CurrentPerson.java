package health.plumbline.platform.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The signed-in person, as the token and the clinic's own membership rows say. */
@RequestScoped
public class CurrentPerson {

    @Inject
    SecurityIdentity identity;

    /** The account id: the {@code sub} of the token. */
    public String account() {
        return token().map(JsonWebToken::getSubject).orElse("system");
    }

    public String name() {
        return token().map(token -> token.<String>getClaim("name")).orElseGet(this::account);
    }

    public Optional<String> email() {
        return token().map(token -> token.<String>getClaim("email"));
    }

    /** The patient this account is linked to in the current clinic, if it is a patient's. */
    public Optional<UUID> patient() {
        return Optional.ofNullable(identity.getAttribute(StandingAugmentor.PATIENT));
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The highest of the person's roles, for the audit log. */
    public String role() {
        return Stream.of("operator", "clinic-admin", "clinician", "patient")
                .filter(identity::hasRole)
                .findFirst()
                .orElse("system");
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
