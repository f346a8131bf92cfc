package health.plumbline.portal.link;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.screening.OwnScreening;
import health.plumbline.portal.screening.OwnScreeningClient.Given;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks triage for the screening behind a link. Nobody is signed in: this service shows a token of its own, by which triage
 * knows no more than who brings the secret. Waits as long as a person does.
 */
@ApplicationScoped
@Timeout(2000)
@CircuitBreaker(requestVolumeThreshold = 20, failureRatio = 0.75, delay = 2000, skipOn = Rejection.class)
class LinkedScreenings {

    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @RestClient
    LinkedScreeningClient triage;

    @Inject
    OidcClient identity;

    private final TokensHelper tokens = new TokensHelper();

    OwnScreening read(LinkSecret secret) {
        return triage.read(bearer(), secret.inLink());
    }

    OwnScreening answer(LinkSecret secret, String key, JsonNode value) {
        return triage.answer(bearer(), secret.inLink(), key, new Given(value));
    }

    OwnScreening withdraw(LinkSecret secret, String key) {
        return triage.withdraw(bearer(), secret.inLink(), key);
    }

    OwnScreening complete(LinkSecret secret) {
        return triage.complete(bearer(), secret.inLink());
    }

    /** Another one each time; those before go on working. */
    LinkSecret freshSecret(UUID link) {
        return LinkSecret.of(triage.makeSecret(bearer(), link).secret())
                .orElseThrow(() -> new IllegalArgumentException("A secret that is none"));
    }

    private String bearer() {
        return "Bearer " + tokens.getTokens(identity).await().atMost(PATIENCE).getAccessToken();
    }
}
