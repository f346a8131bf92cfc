package health.plumbline.portal.link;

import health.plumbline.portal.mail.InClinic;
import health.plumbline.portal.mail.Secret;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends each link until the mail server has taken it, with a secret that triage makes in that moment. A mail goes out twice
 * only if we die between its being taken and our writing that down; then both secrets work.
 */
@ApplicationScoped
class LinkSender {

    private static final Logger LOG = Logger.getLogger(LinkSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Inject
    ScreeningLinks links;

    @Inject
    LinkedScreenings triage;

    @Inject
    Clock clock;

    @ConfigProperty(name = "plumbline.portal.url")
    String portal;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        InClinic.call(null, () -> links.waiting(clock.instant()))
                .forEach(waiting -> InClinic.call(waiting.clinic(), () -> send(waiting.mail())));
    }

    private boolean send(UUID mail) {
        // Whoever takes it has it for a while, so that two of us do not send the same.
        var taken = QuarkusTransaction.requiringNew().call(() -> links.claim(mail)
                .filter(link -> link.waitsForSending(clock.instant()))
                .map(link -> {
                    link.posting().attempt(clock.instant());
                    return link;
                }));
        if (taken.isEmpty()) {
            return false;
        }
        try {
            var secret = triage.freshSecret(taken.get().link());
            QuarkusTransaction.requiringNew().run(() -> links.remember(secret, mail));
            post(taken.get(), secret);
            QuarkusTransaction.requiringNew().run(() -> links.claim(mail)
                    .ifPresent(sent -> sent.posting().sent(clock.instant())));
            LOG.infof("Questions %s were taken by the mail server", mail);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("Questions %s wait: %s", mail, e.getClass().getName());
            return false;
        }
    }

    private void post(ScreeningLink link, Secret secret) {
        LinkMail.mail(
                        link.firstName(),
                        link.clinicName(),
                        portal + LinkPage.PATH + secret.inLink(),
                        DATE.format(link.expiresAt().atZone(ZoneOffset.UTC)))
                .to(link.email())
                .subject("Questions from " + link.clinicName())
                .send()
                .await()
                .atMost(PATIENCE);
    }
}
