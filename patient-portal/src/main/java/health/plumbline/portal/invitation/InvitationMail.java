package health.plumbline.portal.invitation;

import io.quarkus.mailer.MailTemplate.MailTemplateInstance;
import io.quarkus.qute.CheckedTemplate;

/** The mail that carries the link, as text and as HTML. It says nothing of anybody's health. */
@CheckedTemplate(basePath = "invitation")
final class InvitationMail {

    private InvitationMail() {}

    static native MailTemplateInstance mail(String firstName, String clinicName, String link, String until);
}
