package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import health.plumbline.e2e.acts.Physio;
import health.plumbline.e2e.browser.Gallery;
import health.plumbline.e2e.browser.NeedsBrowser;
import health.plumbline.e2e.browser.StepByStep;
import health.plumbline.e2e.browser.Windows;
import health.plumbline.e2e.http.Mailbox;
import health.plumbline.e2e.http.Tokens;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A patient without an account answers the screening behind the link in a mail, before the first appointment. */
@Order(41)
@ExtendWith({NeedsBrowser.class, RunningStack.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScreeningLinkIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
            new LocatorAssertions.IsVisibleOptions().setTimeout(SOON.toMillis());

    private final String email = "kim.dale." + Long.toString(System.currentTimeMillis(), 36) + "@mail.example";

    private Stack stack;
    private Clinician anna;
    private Patient kim;
    private HomeQuestions questions;
    private UUID patient;
    private String link;

    @RegisterExtension
    final Windows windows = new Windows("by-link");

    private final Gallery gallery = windows.gallery();

    @BeforeAll
    void open(Stack running, Browser chromium) {
        stack = running;
        var physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
        anna = new Clinician(windows.open(chromium, 1440, 900), stack);
        kim = new Patient(windows.open(chromium, 390, 844), stack);
        questions = new HomeQuestions(kim.page());
        patient = physio.register("Kim Dale", email);
        await("triage to know the patient").atMost(SOON).until(() -> physio.standing(patient)
                .good());
    }

    @Test
    @Order(1)
    void she_sends_the_questions_by_e_mail() {
        anna.signsIn("anna.lindqvist");
        anna.page().navigate(screeningPage());
        gallery.look(anna.page(), "workspace-start");

        anna.button("Send the questions by e-mail").click();

        assertThat(anna.page().getByText("The mail is on its way")).isVisible();
        gallery.look(anna.page(), "workspace-sent");
        link = new Mailbox(stack, email).questions();
    }

    @Test
    @Order(2)
    void the_patient_opens_it_on_a_phone_and_is_asked_for_no_account() {
        kim.page().navigate(link);
        gallery.look(kim.page(), "begin");
        kim.link("Begin").click();
        assertThat(kim.heading("You and your pain")).isVisible();
        gallery.look(kim.page(), "first-topic");
        questions.answerTopic();
        questions.next();

        kim.page().navigate(link);
        kim.link("Go on with the questions").click();
        assertThat(kim.heading("Bladder, bowel and legs")).isVisible();
    }

    @Test
    @Order(3)
    void a_danger_answer_shows_at_once_what_to_do_and_calls_the_clinic() {
        questions.answer("ces_saddle", List.of("yes"));

        assertThat(kim.page().locator("#alarm .emergency")).isVisible();
        gallery.look(kim.page(), "emergency");
        anna.page().navigate(stack.workspace());
        assertThat(anna.needOf(stack.workspace() + "/patients/" + patient).first())
                .isVisible(BY_ITSELF);
    }

    @Test
    @Order(4)
    void the_answers_are_sent_and_then_the_link_is_dead() {
        questions.answer("ces_saddle", List.of("no"));
        // What the answer before it had brought up goes with it, or is still to be answered.
        kim.page().reload();
        if (kim.page().locator("[data-question='ces_onset']").count() > 0) {
            questions.answer("ces_onset", List.of("gt_6m"));
        }
        questions.answerToTheEnd();
        gallery.look(kim.page(), "end");
        kim.button("Send to my clinic").click();
        assertThat(kim.heading("Thank you")).isVisible();
        gallery.look(kim.page(), "thanks");

        kim.page().navigate(link);

        assertThat(kim.heading("This link does not open anything")).isVisible();
        gallery.look(kim.page(), "dead");
        anna.page().navigate(screeningPage());
        assertThat(anna.page().getByText("Answered by the patient at home")).isVisible();
    }

    @Test
    @Order(5)
    void nothing_was_found_on_any_page() {
        assertThat(gallery.findings()).as("what was found on the pages").isEmpty();
        assertThat(windows.complaints()).as("what the browser complained about").isEmpty();
    }

    private String screeningPage() {
        return stack.workspace() + "/patients/" + patient + "/screening";
    }
}
