package health.plumbline.portal.invitation;

import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.invitation.AcceptInvitation.Result;
import health.plumbline.portal.invitation.AcceptInvitation.Standing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Where the link in an invitation leads. Open to everybody: the secret in the address is what lets in. */
@Path("/invitation/{secret}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class InvitationPage {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;

    @Inject
    AcceptInvitation accept;

    @Inject
    CurrentPerson person;

    @CheckedTemplate(basePath = "invitation")
    static class Templates {
        static native TemplateInstance page(View view);
    }

    /** @param state {@code open}, {@code accepted}, ... ; @param problem what to do better with the form, or null */
    record View(String state, String firstName, String clinicName, String email, String secret, String problem) {

        static View of(Standing standing, String secret, String problem) {
            var invitation = standing.invitation();
            var state = standing.result().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return invitation == null
                    ? new View(state, "", "", "", secret, problem)
                    : new View(
                            state,
                            invitation.firstName(),
                            invitation.clinicName(),
                            invitation.email(),
                            secret,
                            problem);
        }
    }

    @GET
    public RestResponse<TemplateInstance> look(String secret) {
        return answer(accept.look(secret), secret, null);
    }

    @POST
    public RestResponse<?> choose(String secret, @RestForm String password, @RestForm String consent) {
        var problem = problem(password, consent);
        if (problem != null) {
            var standing = accept.look(secret);
            return answer(standing, secret, standing.result() == Result.OPEN ? problem : null);
        }
        var standing = accept.withPassword(secret, password);
        if (standing.result() == Result.PASSWORD_REFUSED) {
            return answer(
                    new Standing(Result.OPEN, standing.invitation()),
                    secret,
                    "Please choose another password: longer, and not your e-mail address.");
        }
        return standing.result() == Result.ACCEPTED
                ? RestResponse.seeOther(URI.create("/invitation/" + secret))
                : answer(standing, secret, null);
    }

    /** Signing in is asked for on the way here; then the account is known to be theirs. */
    @GET
    @Path("link")
    @Authenticated
    public RestResponse<TemplateInstance> confirm(String secret) {
        var standing = accept.look(secret);
        var isTheirs = standing.invitation() != null
                && person.email()
                        .map(standing.invitation().email()::equalsIgnoreCase)
                        .orElse(false);
        if (standing.result() == Result.OPEN) {
            var view = new View(
                    isTheirs ? "confirm" : "other-email",
                    standing.invitation().firstName(),
                    standing.invitation().clinicName(),
                    standing.invitation().email(),
                    secret,
                    null);
            return page(Status.OK, view);
        }
        return answer(standing, secret, null);
    }

    @POST
    @Path("link")
    @Authenticated
    public RestResponse<?> link(String secret, @RestForm String consent) {
        if (!"yes".equals(consent)) {
            return confirm(secret);
        }
        var standing = accept.withAccount(secret, person.account(), person.email());
        return standing.result() == Result.ACCEPTED
                ? RestResponse.seeOther(URI.create("/invitation/" + secret))
                : answer(standing, secret, null);
    }

    private static String problem(String password, String consent) {
        if (password == null || password.length() < SHORTEST) {
            return "Your password needs at least 10 letters or numbers.";
        }
        if (password.length() > LONGEST || password.chars().anyMatch(Character::isISOControl)) {
            return "Please choose another password: at most 128 letters or numbers.";
        }
        return "yes".equals(consent) ? null : "Please tick the box to agree. Without it we cannot make your account.";
    }

    private static RestResponse<TemplateInstance> answer(Standing standing, String secret, String problem) {
        var status =
                switch (standing.result()) {
                    case UNKNOWN -> Status.NOT_FOUND;
                    case EXPIRED -> Status.GONE;
                    case HAS_ACCOUNT, OTHER_EMAIL, OTHER_PATIENT -> Status.CONFLICT;
                    default -> problem == null ? Status.OK : Status.BAD_REQUEST;
                };
        return page(status, View.of(standing, secret, problem));
    }

    private static RestResponse<TemplateInstance> page(Status status, View view) {
        return ResponseBuilder.create(status, Templates.page(view)).build();
    }
}
