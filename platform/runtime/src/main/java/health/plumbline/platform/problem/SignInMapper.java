package health.plumbline.platform.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Whoever is not signed in: a browser is sent to sign in as the authentication mechanism says, a program gets a problem
 * document. In place of the library's own mapper, which reads a field that this Quarkus does not have any more.
 */
@ApplicationScoped
public class SignInMapper {

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(UnauthorizedException refusal, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> failed(AuthenticationFailedException refusal, RoutingContext context) {
        return challenge(context);
    }

    private static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(answer(null, context));
        }
        return authenticator.getChallenge(context).map(challenge -> answer(challenge, context));
    }

    private static Response answer(ChallengeData challenge, RoutingContext context) {
        var status = challenge == null ? 401 : challenge.status;
        var response = status == 401 ? Response.fromResponse(problem(context)) : Response.status(status);
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        }
        return response.build();
    }

    private static Response problem(RoutingContext context) {
        return HttpProblem.builder()
                .withType(URI.create(Problems.TYPE + "unauthorized"))
                .withTitle("Unauthorized")
                .withStatus(401)
                .withDetail("Please sign in.")
                .withInstance(URI.create(context.request().path()))
                .build()
                .toResponse();
    }
}
