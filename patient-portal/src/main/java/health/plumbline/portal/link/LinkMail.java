package health.plumbline.portal.link;

import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;

/** The mail that carries the link, as text and as HTML. It says nothing of anybody's health. */
@CheckedTemplate(basePath = "link")
final class LinkMail {

    private LinkMail() {}

    static native MailTemplateInstance mail(String firstName, String clinicName, String link, String until);
}
