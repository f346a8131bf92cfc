package health.plumbline.portal.invitation;

import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.language.CurrentLanguage;
import health.plumbline.portal.mail.MailSender;
import health.plumbline.portal.mail.MailTexts;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends invitations, each time with a secret of our own. */
@ApplicationScoped
class InvitationSender {

    @Inject
    Invitations invitations;

    @Inject
    MailSender sender;

    @Inject
    CurrentLanguage language;

    @ConfigProperty(name = "plumbline.portal.url")
    String portal;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        sender.sendWaiting(invitations, invitation -> LinkSecret.fresh(), this::letter);
    }

    private MailTemplateInstance letter(Invitation invitation, LinkSecret secret, String until) {
        var link = portal + "/invitation/" + secret.inLink();
        return InvitationMail.mail(invitation.firstName(), invitation.clinicName(), link, until)
                .subject(language.texts(MailTexts.class).exercises(invitation.clinicName()));
    }
}
