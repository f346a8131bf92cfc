package health.plumbline.portal.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import health.plumbline.platform.seal.LinkSecret;
import health.plumbline.portal.testing.Browser;
import health.plumbline.portal.testing.Contents;
import health.plumbline.portal.testing.MailServer;
import health.plumbline.portal.testing.Patients;
import health.plumbline.portal.testing.SignInCounterpart;
import health.plumbline.testkit.EventContract;
import health.plumbline.testkit.Facts;
import health.plumbline.testkit.Postgres;
import health.plumbline.testkit.TestClock;
import health.plumbline.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Pattern LINK = Pattern.compile("http://localhost:8083(/invitation/[A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "three blue boats";

    @Inject
    TestClock clock;

    @BeforeEach
    void clinics() {
        Patients.configureClinics();
        SignInCounterpart.reset();
    }

    @AfterEach
    void reset() {
        clock.reset();
        SignInCounterpart.reset();
    }

    private record Invited(UUID invitation, UUID patient, String email) {

        static Invited by(String clinic) {
            return by(clinic, UUID.randomUUID() + "@people.example");
        }

        static Invited by(String clinic, String email) {
            var invited = new Invited(UUID.randomUUID(), UUID.randomUUID(), email);
            Facts.publish(
                    "program.facts",
                    "PatientInvited",
                    clinic,
                    invited.patient().toString(),
                    """
                    {"invitation":"%s","patient":"%s","name":"Pat Rivers","email":"%s",
                     "clinicName":"Northgate Physiotherapy","expiresAt":"%s"}"""
                            .formatted(
                                    invited.invitation(),
                                    invited.patient(),
                                    email,
                                    Instant.now().plus(Duration.ofDays(7))));
            return invited;
        }

        String link() {
            await().atMost(PATIENCE).until(() -> !MailServer.mailsTo(email).isEmpty());
            var found = LINK.matcher(mail().replace("=\r\n", "").replace("=3D", "="));
            assertThat(found.find()).isTrue();
            return found.group(1);
        }

        String mail() {
            return GreenMailUtil.getWholeMessage(MailServer.mailsTo(email).get(0));
        }
    }

    private static Map<String, String> form(String password) {
        return Map.of("password", password, "consent", "yes");
    }

    @Test
    void a_patient_follows_the_link_in_the_mail_and_has_an_account() {
        var invited = Invited.by("north");
        var link = invited.link();
        var browser = Browser.signedOut();

        var page = browser.get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Hello Pat", "Northgate Physiotherapy");

        var answer = browser.post(link, form(PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get(link).asString()).contains("Your account is ready");

        var account = SignInCounterpart.accountOf(invited.email()).orElseThrow();
        assertThat(SignInCounterpart.isPatient(account)).isTrue();
        assertThat(SignInCounterpart.isMember(account, "north")).isTrue();
        assertThat(SignInCounterpart.isMember(account, "south")).isFalse();
        assertThat(SignInCounterpart.passwordOf(account)).isEqualTo(PASSWORD);
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.patient("north", account))
                        .get("/api/today")
                        .statusCode())
                .isEqualTo(200);

        var told = Facts.await(
                "portal.facts", "InvitationAccepted", invited.patient().toString());
        assertThat(EventContract.violations("InvitationAccepted", told.payload()))
                .isEmpty();
        assertThat(Contents.json(told.payload()).path("account").asText()).isEqualTo(account);
        assertThat(told.clinic()).isEqualTo("north");
    }

    @Test
    void the_mail_has_both_forms_and_nothing_of_anybodys_health() {
        var invited = Invited.by("north");
        invited.link();

        assertThat(invited.mail()).contains("text/plain", "text/html", "Northgate Physiotherapy");
        assertThat(invited.mail().toLowerCase()).doesNotContain("pain", "back ", "diagnos", "safe");
    }

    @Test
    void the_secret_itself_is_nowhere_in_the_database() throws SQLException {
        var invited = Invited.by("north");
        var secret = invited.link().substring("/invitation/".length());

        try (var connection = Postgres.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("select hash from invitation_secret where invitation = '%s'"
                                .formatted(invited.invitation()))) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).hasSize(64).isNotEqualTo(secret);
        }
    }

    @Test
    void the_mail_goes_out_once_and_as_soon_as_the_server_takes_it() {
        MailServer.switchOff();
        var invited = Invited.by("north");
        var pat = new Patients("north", invited.patient(), "", UUID.randomUUID());
        pat.awaitRow("select 1 from invitation where id = '%s' and attempts > 0".formatted(invited.invitation()));
        assertThat(pat.count("select 1 from invitation where id = '%s' and sent_at is not null"
                        .formatted(invited.invitation())))
                .isZero();

        MailServer.switchOn();
        clock.advance(Duration.ofMinutes(10));
        pat.awaitRow(
                "select 1 from invitation where id = '%s' and sent_at is not null".formatted(invited.invitation()));
        clock.advance(Duration.ofMinutes(10));
        var later = Invited.by("north");
        later.link();

        assertThat(MailServer.mailsTo(invited.email())).hasSize(1);
    }

    @Test
    void the_same_invitation_told_twice_is_sent_once() {
        var invited = Invited.by("north");
        invited.link();
        var before = MailServer.mailsTo(invited.email()).size();
        Facts.publish(
                "program.facts",
                "PatientInvited",
                "north",
                invited.patient().toString(),
                """
                {"invitation":"%s","patient":"%s","name":"Pat","email":"%s","clinicName":"N","expiresAt":"2036-01-01T00:00:00Z"}"""
                        .formatted(invited.invitation(), invited.patient(), invited.email()));
        Invited.by("north").link();

        assertThat(MailServer.mailsTo(invited.email())).hasSize(before);
    }

    @Test
    void a_crash_after_the_account_was_made_costs_a_second_try_and_nothing_else() {
        var invited = Invited.by("north");
        var link = invited.link();
        var browser = Browser.signedOut();
        browser.get(link);
        SignInCounterpart.failsAfterCreation();

        assertThat(browser.post(link, form(PASSWORD)).statusCode()).isEqualTo(503);
        var half = SignInCounterpart.accountOf(invited.email()).orElseThrow();
        assertThat(SignInCounterpart.isPatient(half)).isFalse();

        SignInCounterpart.reset();
        assertThat(browser.post(link, form("another long one")).statusCode()).isEqualTo(303);
        assertThat(SignInCounterpart.accountOf(invited.email())).contains(half);
        assertThat(SignInCounterpart.isPatient(half)).isTrue();
        assertThat(SignInCounterpart.passwordOf(half)).isEqualTo("another long one");
    }

    @Test
    void an_account_of_somebody_else_is_never_touched_and_its_owner_can_link_it() {
        var account = UUID.randomUUID().toString();
        var email = account + "@people.example";
        var existing = SignInCounterpart.hasAccount(email, "their own");
        var invited = Invited.by("north", email);
        var link = invited.link();
        var stranger = Browser.signedOut();
        stranger.get(link);

        var answer = stranger.post(link, form(PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.asString()).contains("You already have an account");
        assertThat(SignInCounterpart.passwordOf(existing)).isEqualTo("their own");
        assertThat(SignInCounterpart.isPatient(existing)).isFalse();

        assertThat(stranger.get(link + "/link").statusCode()).isEqualTo(401);
        var somebody = Browser.signedInWith(Tokens.bearer(UUID.randomUUID().toString(), "south", "patient"));
        assertThat(somebody.get(link + "/link").asString()).contains("for someone else");
        assertThat(somebody.post(link + "/link", Map.of("consent", "yes")).statusCode())
                .isEqualTo(409);

        var owner = Browser.signedInWith(Tokens.bearer(account, null));
        assertThat(owner.get(link + "/link").asString()).contains("Add Northgate Physiotherapy");
        assertThat(owner.post(link + "/link", Map.of("consent", "yes")).statusCode())
                .isEqualTo(303);
        assertThat(RestAssured.given()
                        .auth()
                        .oauth2(Tokens.patient("north", account))
                        .get("/api/today")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_expired_link_says_so_kindly() {
        var invited = Invited.by("north");
        var link = invited.link();
        clock.advance(Duration.ofDays(8));
        var browser = Browser.signedOut();

        var page = browser.get(link);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.asString()).contains("too old", "Northgate Physiotherapy");
        assertThat(browser.post(link, form(PASSWORD)).statusCode()).isEqualTo(410);
        assertThat(SignInCounterpart.accountOf(invited.email())).isEmpty();
    }

    @Test
    void links_that_were_made_up_learn_nothing() {
        var made = LinkSecret.fresh().inLink();
        for (var secret : new String[] {made, "x", "a".repeat(43), "a".repeat(5000)}) {
            var browser = Browser.signedOut();
            var page = browser.get("/invitation/" + secret);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.asString()).contains("This link does not work");
            assertThat(browser.post("/invitation/" + secret, form(PASSWORD)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_weak_password_or_no_consent_makes_no_account() {
        var invited = Invited.by("north");
        var link = invited.link();
        var browser = Browser.signedOut();
        browser.get(link);

        assertThat(browser.post(link, form("too short")).statusCode()).isEqualTo(400);
        assertThat(browser.post(link, form("x".repeat(129))).statusCode()).isEqualTo(400);
        assertThat(browser.post(link, form("with\u0000nothing in it")).statusCode())
                .isEqualTo(400);
        assertThat(browser.post(link, Map.of("password", PASSWORD)).statusCode())
                .isEqualTo(400);
        assertThat(browser.post(link, Map.of()).statusCode()).isEqualTo(400);
        assertThat(browser.post(link, form("password-of-the-realm-policy")).asString())
                .contains("Please choose another password");
        assertThat(SignInCounterpart.accountOf(invited.email())).isEmpty();
    }

    @Test
    void a_form_from_elsewhere_is_refused() {
        var invited = Invited.by("north");

        assertThat(Browser.signedOut()
                        .postWithoutToken(invited.link(), form(PASSWORD))
                        .statusCode())
                .isEqualTo(400);
        assertThat(SignInCounterpart.accountOf(invited.email())).isEmpty();
    }

    @Test
    void a_sign_in_that_is_down_is_said_and_the_link_stays_good() {
        var invited = Invited.by("north");
        var link = invited.link();
        var browser = Browser.signedOut();
        browser.get(link);
        SignInCounterpart.goesDown();
        assertThat(browser.post(link, form(PASSWORD)).statusCode()).isEqualTo(503);

        SignInCounterpart.reset();
        assertThat(browser.post(link, form(PASSWORD)).statusCode()).isEqualTo(303);
    }
}
