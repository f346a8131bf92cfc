package health.plumbline.portal.link;

import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.language.CurrentLanguage;
import health.plumbline.portal.mail.MailSender;
import health.plumbline.portal.mail.MailTexts;
import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends links to questions, each time with a secret that triage makes in that moment. */
@ApplicationScoped
class LinkSender {

    @Inject
    ScreeningLinks links;

    @Inject
    LinkedScreenings triage;

    @Inject
    MailSender sender;

    @Inject
    CurrentLanguage language;

    @ConfigProperty(name = "plumbline.portal.url")
    String portal;

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        sender.sendWaiting(links, link -> triage.freshSecret(link.link()), this::letter);
    }

    private MailTemplateInstance letter(ScreeningLink link, LinkSecret secret, String until) {
        return LinkMail.mail(link.firstName(), link.clinicName(), portal + LinkPage.PATH + secret.inLink(), until)
                .subject(language.texts(MailTexts.class).questions(link.clinicName()));
    }
}
