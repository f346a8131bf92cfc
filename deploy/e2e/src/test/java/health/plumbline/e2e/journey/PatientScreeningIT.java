package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import health.plumbline.e2e.acts.InvitationLink;
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

/** A clinician lets a patient answer the screening at home; a danger answer calls the clinic at once. */
@Order(40)
@ExtendWith({NeedsBrowser.class, RunningStack.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PatientScreeningIT {

    private static final String PASSWORD = "three quiet words";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
            new LocatorAssertions.IsVisibleOptions().setTimeout(SOON.toMillis());

    private final String email = "robin.vale." + Long.toString(System.currentTimeMillis(), 36) + "@mail.example";

    private Stack stack;
    private Browser browser;
    private Physio physio;
    private Clinician anna;
    private Patient robin;
    private HomeQuestions questions;
    private UUID patient;

    @RegisterExtension
    final Windows windows = new Windows("at-home");

    private final Gallery gallery = windows.gallery();

    @BeforeAll
    void open(Stack running, Browser chromium) {
        stack = running;
        browser = chromium;
        physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
        anna = new Clinician(windows.open(browser, 1440, 900), stack);
        robin = new Patient(windows.open(browser, 390, 844), stack);
        questions = new HomeQuestions(robin.page());
        patient = physio.register("Robin Vale", email);
        await("triage to know the patient").atMost(SOON).until(() -> physio.standing(patient)
                .good());
    }

    @Test
    @Order(1)
    void only_a_patient_with_an_account_can_be_asked() {
        anna.signsIn("anna.lindqvist");
        anna.page().navigate(screeningPage());
        assertThat(anna.button("Let the patient answer at home")).isHidden();
        physio.invite(patient, UUID.randomUUID()).must(201);
        new InvitationLink(new Mailbox(stack, email).invitation()).accept(PASSWORD);

        soon(anna.page(), screeningPage(), anna.button("Let the patient answer at home"));

        gallery.look(anna.page(), "workspace-start");
    }

    @Test
    @Order(2)
    void she_asks_and_the_patient_sees_it_on_today() {
        anna.button("Let the patient answer at home").click();
        assertThat(anna.page().getByText("The patient answers it at home")).isVisible();
        gallery.look(anna.page(), "workspace-asked");

        robin.opensToday();
        new SignIn(robin.page()).as(email, PASSWORD);
        soon(robin.page(), stack.portal(), robin.link("Answer the questions"));

        gallery.look(robin.page(), "today");
    }

    @Test
    @Order(3)
    void each_answer_is_kept_at_once_and_the_questions_go_on_where_they_were_left() {
        robin.link("Answer the questions").click();
        assertThat(robin.heading("You and your pain")).isVisible();
        gallery.look(robin.page(), "first-topic");
        questions.answer("age", List.of("44"));
        questions.answer("regions", List.of("low_back"));
        robin.page().reload();
        assertThat(robin.page().locator("#age")).hasValue("44");

        questions.next();
        assertThat(robin.page().getByText("Some questions here still need an answer"))
                .isVisible();
        gallery.look(robin.page(), "first-topic-incomplete");
        questions.answerTopic();
        gallery.look(robin.page(), "first-topic-answered");
        questions.next();

        assertThat(robin.heading("Bladder, bowel and legs")).isVisible();
        gallery.look(robin.page(), "second-topic");
        robin.page().navigate(stack.portal() + "/screening");
        assertThat(robin.heading("Bladder, bowel and legs")).isVisible();
    }

    @Test
    @Order(4)
    void the_page_fits_a_small_phone_and_text_twice_the_size() {
        var page = robin.page();
        page.setViewportSize(320, 640);
        assertThat(wider(page)).isZero();
        gallery.keep(page, "second-topic-320");
        page.setViewportSize(390, 844);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(wider(page)).isZero();
        gallery.keep(page, "second-topic-200-percent");
        page.reload();
    }

    @Test
    @Order(5)
    void a_danger_answer_shows_at_once_what_to_do_and_calls_the_clinic() {
        questions.answer("ces_saddle", List.of("yes"));

        assertThat(robin.page().locator("#alarm .emergency")).isVisible();
        assertThat(robin.page().locator("[data-question='ces_onset']")).isVisible();
        gallery.look(robin.page(), "emergency");
        anna.page().navigate(stack.workspace());
        assertThat(anna.needOf(stack.workspace() + "/patients/" + patient).first())
                .isVisible(BY_ITSELF);
        gallery.look(anna.page(), "workspace-worklist");
        robin.opensToday();
        assertThat(robin.link("Something is wrong")).isVisible();
    }

    @Test
    @Order(6)
    void the_patient_answers_to_the_end_and_sends_it() {
        robin.page().navigate(stack.portal() + "/screening/2");
        questions.answer("ces_saddle", List.of("no"));
        assertThat(robin.page().locator("#alarm .emergency")).isHidden();
        robin.page().navigate(stack.portal() + "/screening/end");
        assertThat(robin.heading("Not quite finished")).isVisible();
        gallery.look(robin.page(), "not-finished");
        robin.page().navigate(stack.portal() + "/screening/2");
        if (robin.page().locator("[data-question='ces_onset']").count() > 0) {
            questions.answer("ces_onset", List.of("gt_6m"));
        }
        questions.answerToTheEnd();
        assertThat(robin.heading("That was the last question")).isVisible();
        gallery.look(robin.page(), "end");

        System.out.println("The screening on a phone: " + questions.effort());
        assertThat(questions.lasted(Duration.ofSeconds(3))).isLessThan(Duration.ofMinutes(3));

        robin.button("Send to my clinic").click();

        assertThat(robin.heading("Thank you")).isVisible();
        gallery.look(robin.page(), "thanks");
        robin.link("Back to Today").click();
        assertThat(robin.link("Answer the questions")).isHidden();
        robin.page().navigate(stack.portal() + "/screening");
        assertThat(robin.heading("No questions just now")).isVisible();
        gallery.look(robin.page(), "nothing");
    }

    @Test
    @Order(7)
    void the_clinician_finds_it_answered() {
        anna.page().navigate(screeningPage());
        assertThat(anna.page().getByText("Answered by the patient at home")).isVisible();
        gallery.look(anna.page(), "workspace-answered");
        anna.page().navigate(stack.workspace() + "/patients/" + patient);
        assertThat(anna.page()
                        .getByText("The patient has answered the screening at home")
                        .first())
                .isVisible(BY_ITSELF);
    }

    @Test
    @Order(8)
    void nothing_was_found_on_any_page() {
        assertThat(gallery.findings()).as("what was found on the pages").isEmpty();
        assertThat(windows.complaints()).as("what the browser complained about").isEmpty();
    }

    private String screeningPage() {
        return stack.workspace() + "/patients/" + patient + "/screening";
    }

    private static void soon(Page page, String address, Locator what) {
        await().atMost(SOON).pollInSameThread().until(() -> {
            page.navigate(address);
            return what.isVisible();
        });
    }

    private static int wider(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
