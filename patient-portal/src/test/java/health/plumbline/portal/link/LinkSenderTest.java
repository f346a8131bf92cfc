package health.plumbline.portal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.LinkInMail;
import health.plumbline.portal.testing.MailServer;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mail with the link, to a real mail server. */
@QuarkusTest
class LinkSenderTest {

    @Inject
    TestClock clock;

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        TriageCounterpart.reset();
    }

    @AfterEach
    void reset() {
        TriageCounterpart.reset();
        clock.reset();
    }

    @Test
    void the_mail_has_both_forms_the_link_and_nothing_of_anybodys_health() {
        var pat = LinkInMail.to("north");
        pat.path();

        assertThat(pat.text())
                .contains(
                        "text/plain",
                        "text/html",
                        "Questions from Northgate Physiotherapy",
                        "Hello Pat",
                        "at the latest until")
                .doesNotContain("Rivers");
        assertThat(pat.text().toLowerCase())
                .doesNotContain("pain", "back ", "diagnos", "safe", "screening", "red flag", "symptom")
                .doesNotContain(
                        pat.patient().toString(),
                        pat.screening().toString(),
                        pat.link().toString());
    }

    @Test
    void the_same_request_again_is_one_mail_and_another_one_is_another() {
        var pat = LinkInMail.to("north");
        pat.path();
        var again = new LinkInMail(
                pat.clinic(), UUID.randomUUID(), pat.link(), pat.screening(), pat.patient(), pat.email());

        pat.publish();
        again.publish();

        await().atMost(Duration.ofSeconds(25))
                .until(() -> MailServer.mailsTo(pat.email()).size() > 1);
        assertThat(MailServer.mailsTo(pat.email())).hasSize(2);
    }

    @Test
    void while_triage_makes_no_secret_the_mail_waits_and_goes_out_afterwards() {
        TriageCounterpart.answersWithStatus(503);
        var pat = LinkInMail.to("north");
        var row = new Patients("north", pat.patient(), "", UUID.randomUUID());
        row.awaitRow("select 1 from screening_link where id = '%s' and attempts > 0".formatted(pat.mail()));
        assertThat(MailServer.mailsTo(pat.email())).isEmpty();

        TriageCounterpart.reset();
        clock.advance(Duration.ofMinutes(10));

        assertThat(Browser.signedOut().get(pat.path()).statusCode()).isEqualTo(200);
        row.awaitRow("select 1 from screening_link where id = '%s' and sent_at is not null".formatted(pat.mail()));
    }

    @Test
    void while_the_mail_server_is_away_it_waits_too_and_the_link_that_comes_works() {
        MailServer.switchOff();
        var pat = LinkInMail.to("north");
        new Patients("north", pat.patient(), "", UUID.randomUUID())
                .awaitRow("select 1 from screening_link where id = '%s' and attempts > 0".formatted(pat.mail()));

        MailServer.switchOn();
        clock.advance(Duration.ofMinutes(10));

        assertThat(Browser.signedOut().get(pat.path()).statusCode()).isEqualTo(200);
    }
}
