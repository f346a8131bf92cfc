package health.plumbline.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import health.plumbline.testkit.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** A link to a clinic's questions, asked for as the program service does and answered by a triage over HTTP. */
public record LinkInMail(String clinic, UUID mail, UUID link, UUID screening, UUID patient, String email) {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Pattern LINK = Pattern.compile("http://localhost:8083(/questions/[A-Za-z0-9_-]{43})");

    /** To somebody who has no account. */
    public static LinkInMail to(String clinic) {
        return to(clinic, UUID.randomUUID());
    }

    public static LinkInMail to(String clinic, UUID patient) {
        var link = UUID.randomUUID();
        var made = new LinkInMail(
                clinic,
                UUID.randomUUID(),
                link,
                ScreeningCounterpart.asks(link),
                patient,
                UUID.randomUUID() + "@people.example");
        made.publish();
        return made;
    }

    public void publish() {
        Facts.publish(
                "program.facts",
                "ScreeningLinkRequested",
                clinic,
                patient.toString(),
                """
                {"mail":"%s","link":"%s","screening":"%s","patient":"%s","name":"Pat Rivers","email":"%s",
                 "clinicName":"Northgate Physiotherapy","expiresAt":"%s"}"""
                        .formatted(
                                mail,
                                link,
                                screening,
                                patient,
                                email,
                                Instant.now().plus(Duration.ofDays(7))));
    }

    /** Where the link in the mail leads, once it has come. */
    public String path() {
        await().atMost(PATIENCE).until(() -> !MailServer.mailsTo(email).isEmpty());
        var found = LINK.matcher(text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    public String secret() {
        return path().substring("/questions/".length());
    }

    public String text() {
        return GreenMailUtil.getWholeMessage(MailServer.mailsTo(email).get(0))
                .replace("=\r\n", "")
                .replace("=3D", "=");
    }
}
