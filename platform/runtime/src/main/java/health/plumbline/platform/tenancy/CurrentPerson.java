package health.plumbline.platform.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The signed-in person, as the token and the clinic's own membership rows say; or who was let in without an account. */
@RequestScoped
public class CurrentPerson {

    @Inject
    SecurityIdentity identity;

    private Guest guest;

    /** @param as what let them in, as the records name it */
    private record Guest(String as, String role, UUID patient) {}

    /**
     * From here on, for this request, it is a patient without an account who acts, whoever's token brought the request:
     * the records name what let them in. Gives no role, so that no door opens by it.
     *
     * @param as what let them in; nothing that could be an account
     * @param role what stands in the audit log for their role
     * @throws IllegalStateException if somebody was let in before
     */
    public void letIn(String as, String role, UUID patient) {
        if (guest != null) {
            throw new IllegalStateException("Somebody was let in before");
        }
        guest = new Guest(as, role, patient);
    }

    /** The account id: the {@code sub} of the token. */
    public String account() {
        return guest != null
                ? guest.as()
                : token().map(JsonWebToken::getSubject).orElse("system");
    }

    public String name() {
        return token().map(token -> token.<String>getClaim("name")).orElseGet(this::account);
    }

    public Optional<String> email() {
        return token().map(token -> token.<String>getClaim("email"));
    }

    /** The patient this account is linked to in the current clinic, if it is a patient's. */
    public Optional<UUID> patient() {
        return guest != null
                ? Optional.of(guest.patient())
                : Optional.ofNullable(identity.getAttribute(StandingAugmentor.PATIENT));
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** The highest of the person's roles, for the audit log. */
    public String role() {
        return guest != null
                ? guest.role()
                : Stream.of("operator", "clinic-admin", "clinician", "patient")
                        .filter(identity::hasRole)
                        .findFirst()
                        .orElse("system");
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
