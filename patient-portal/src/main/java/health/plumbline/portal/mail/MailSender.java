package health.plumbline.portal.mail;

import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.language.CurrentLanguage;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Sends each link until the mail server has taken its mail. A mail goes out twice only if we die between its being taken and
 * our writing that down; then both secrets work.
 */
@ApplicationScoped
public class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Clock clock;

    @Inject
    CurrentLanguage language;

    /** What the mail with a link says. */
    public interface Letter<L> {

        /** @param until the day on which the link expires, as a person reads it */
        MailTemplateInstance to(L link, LinkSecret secret, String until);
    }

    /** @param secrets makes another secret for a link, each time its mail is about to be sent */
    public <L extends MailedLink> void sendWaiting(
            MailedLinks<L> links, Function<L, LinkSecret> secrets, Letter<L> letter) {
        links.eachWaiting(clock.instant(), id -> take(links, id).ifPresent(link -> send(links, link, secrets, letter)));
    }

    /** Whoever takes it has it for a while, so that two of us do not send the same. */
    private <L extends MailedLink> Optional<L> take(MailedLinks<L> links, UUID id) {
        var now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            var taken = links.claim(id).filter(link -> link.waitsForSending(now));
            taken.ifPresent(link -> link.posting().attempt(now));
            return taken;
        });
    }

    private <L extends MailedLink> void send(
            MailedLinks<L> links, L link, Function<L, LinkSecret> secrets, Letter<L> letter) {
        var kind = link.getClass().getSimpleName();
        try {
            var secret = secrets.apply(link);
            QuarkusTransaction.requiringNew().run(() -> links.remember(secret, link.id()));
            letter.to(
                            link,
                            secret,
                            language.get().date().format(link.expiresAt().atZone(ZoneOffset.UTC)))
                    .to(link.email())
                    .send()
                    .await()
                    .atMost(PATIENCE);
            QuarkusTransaction.requiringNew().run(() -> links.claim(link.id())
                    .ifPresent(sent -> sent.posting().sent(clock.instant())));
            LOG.infof("%s %s was taken by the mail server", kind, link.id());
        } catch (RuntimeException e) {
            LOG.warnf("%s %s waits: %s", kind, link.id(), e.getClass().getName());
        }
    }
}
