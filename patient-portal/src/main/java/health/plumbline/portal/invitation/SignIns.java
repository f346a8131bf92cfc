package health.plumbline.portal.invitation;

import health.plumbline.platform.problem.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Accounts in Keycloak. One made here carries the invitation it was made for: after a crash it is found again and
 * finished, while an account that anybody else made is never touched until its owner has signed in.
 */
@ApplicationScoped
class SignIns {

    static final String MARK = "plumbline_invitation";

    private static final Logger LOG = Logger.getLogger(SignIns.class);
    private static final int PAGE = 100;

    @Inject
    Keycloak keycloak;

    @ConfigProperty(name = "quarkus.keycloak.admin-client.realm")
    String realmName;

    /** What became of the wish for an account. */
    sealed interface Outcome {

        record Made(String account) implements Outcome {}

        /** Somebody has that e-mail already; only they can say that it is theirs. */
        record Foreign() implements Outcome {}

        record PasswordRefused() implements Outcome {}
    }

    Outcome make(Invitation invitation, String password) {
        return asking(() -> {
            var found = withEmail(invitation.email());
            if (found.isEmpty()) {
                try (var answer = realm().users().create(account(invitation, password))) {
                    if (answer.getStatus() == Response.Status.BAD_REQUEST.getStatusCode()) {
                        return new Outcome.PasswordRefused();
                    }
                    if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
                        return withEmail(invitation.email())
                                .filter(made -> isFor(invitation, made))
                                .<Outcome>map(made -> finished(made.getId(), invitation.clinic()))
                                .orElseGet(Outcome.Foreign::new);
                    }
                    return finished(CreatedResponseUtil.getCreatedId(answer), invitation.clinic());
                }
            }
            if (!isFor(invitation, found.get())) {
                return new Outcome.Foreign();
            }
            return again(found.get().getId(), invitation.clinic(), password);
        });
    }

    /** For an account whose owner has signed in. */
    void admit(String account, String clinic) {
        asking(() -> finished(account, clinic));
    }

    private Outcome again(String account, String clinic, String password) {
        try {
            realm().users().get(account).resetPassword(credential(password));
        } catch (BadRequestException e) {
            return new Outcome.PasswordRefused();
        }
        return finished(account, clinic);
    }

    private Optional<UserRepresentation> withEmail(String email) {
        return realm().users().searchByEmail(email, true).stream().findFirst();
    }

    private static boolean isFor(Invitation invitation, UserRepresentation account) {
        var marks = account.getAttributes() == null
                ? List.<String>of()
                : account.getAttributes().getOrDefault(MARK, List.of());
        return marks.contains(invitation.id().toString());
    }

    /** Role and membership, each of which may be there already. */
    private Outcome finished(String account, String clinic) {
        var patient = realm().roles().get("patient").toRepresentation();
        realm().users().get(account).roles().realmLevel().add(List.of(patient));
        try (var answer = realm().organizations()
                .get(organization(clinic).getId())
                .members()
                .addMember(account)) {
            if (answer.getStatus() >= 300 && answer.getStatus() != Response.Status.CONFLICT.getStatusCode()) {
                throw new WebApplicationException(answer.getStatus());
            }
        }
        return new Outcome.Made(account);
    }

    private OrganizationRepresentation organization(String alias) {
        for (int first = 0; ; first += PAGE) {
            var page = realm().organizations().list(first, PAGE);
            var found = page.stream()
                    .filter(candidate -> alias.equals(candidate.getAlias()))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            if (page.size() < PAGE) {
                throw new IllegalStateException("The realm knows no organization for a clinic");
            }
        }
    }

    private static UserRepresentation account(Invitation invitation, String password) {
        var account = new UserRepresentation();
        account.setUsername(invitation.email());
        account.setEmail(invitation.email());
        // Who holds the secret has read the mail that was sent there.
        account.setEmailVerified(true);
        account.setEnabled(true);
        account.setFirstName(invitation.firstName());
        account.setLastName(invitation.lastName());
        account.setAttributes(Map.of(MARK, List.of(invitation.id().toString())));
        account.setCredentials(List.of(credential(password)));
        return account;
    }

    private static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    private RealmResource realm() {
        return keycloak.realm(realmName);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("Accounts cannot be made just now: %s", e.getMessage());
            throw Rejection.unavailable(
                    "accounts-unavailable", "We cannot make your account just now. Please try again in a few minutes.");
        }
    }
}
