package health.plumbline.portal.invitation;

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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends each invitation until the mail server has taken it. A mail goes out twice only if we die between its being taken
 * and our writing that down; then both links work.
 */
@ApplicationScoped
class InvitationSender {

    private static final Logger LOG = Logger.getLogger(InvitationSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    @Inject
    Invitations invitations;

    @Inject
    Clock clock;

    @ConfigProperty(name = "plumbline.portal.url")
    String portal;

    private record Letter(Invitation invitation, Secret secret) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        InClinic.call(null, () -> invitations.waiting(clock.instant()))
                .forEach(waiting -> InClinic.call(waiting.clinic(), () -> send(waiting)));
    }

    private boolean send(Invitations.Address waiting) {
        var letter = QuarkusTransaction.requiringNew().call(() -> take(waiting));
        if (letter.isEmpty()) {
            return false;
        }
        try {
            post(letter.get());
            QuarkusTransaction.requiringNew()
                    .run(() -> invitations.claim(waiting.invitation()).ifPresent(taken -> taken.posting()
                            .sent(clock.instant())));
            LOG.infof("Invitation %s was taken by the mail server", waiting.invitation());
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Invitation %s waits: %s",
                    waiting.invitation(), e.getClass().getName());
            return false;
        }
    }

    /** Whoever takes it has it for a while, so that two of us do not send the same. */
    private Optional<Letter> take(Invitations.Address waiting) {
        var now = clock.instant();
        return invitations
                .claim(waiting.invitation())
                .filter(invitation -> invitation.waitsForSending(now))
                .map(invitation -> {
                    invitation.posting().attempt(now);
                    var secret = Secret.fresh();
                    invitations.remember(secret, invitation.id());
                    return new Letter(invitation, secret);
                });
    }

    private void post(Letter letter) {
        var invitation = letter.invitation();
        InvitationMail.mail(
                        invitation.firstName(),
                        invitation.clinicName(),
                        portal + "/invitation/" + letter.secret().inLink(),
                        DATE.format(invitation.expiresAt().atZone(ZoneOffset.UTC)))
                .to(invitation.email())
                .subject("Your exercises from " + invitation.clinicName())
                .send()
                .await()
                .atMost(PATIENCE);
    }
}
