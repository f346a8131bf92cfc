package health.plumbline.portal.link;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.hold.Holds;
import health.plumbline.portal.screening.Respondent;
import health.plumbline.portal.screening.ScreeningRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;

/** Lets in whoever has followed a link, for the clinic and patient of the link, whoever is signed in around it. */
@ApplicationScoped
class LinkDoor {

    @Inject
    ScreeningLinks links;

    @Inject
    LinkedScreenings triage;

    @Inject
    ScreeningRequests requests;

    @Inject
    Holds holds;

    @Inject
    Clock clock;

    /** @throws Rejection alike for every link that opens nothing, here or at triage */
    <T> T open(String link, Function<Respondent, T> work) {
        var secret = LinkSecret.of(link).orElseThrow(Rejection::missing);
        return links.behind(secret, found -> {
                    if (found.expired(clock.instant())) {
                        throw Rejection.missing();
                    }
                    return work.apply(
                            new LinkedRespondent(secret, found.screening(), found.patient(), triage, requests, holds));
                })
                .orElseThrow(Rejection::missing);
    }
}
