package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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

/** The main journey on the running stack: assemble, be refused, screen, release, exercise, tell, hold, emergency. */
@Order(10)
@ExtendWith({NeedsBrowser.class, RunningStack.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyIT {

    private static final String TITLE = "Back to gardening";
    private static final String PASSWORD = "three quiet words";
    private static final String HELD = "Your exercises are on hold";
    private static final String WHY_HELD = "Please ring us before the next session";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final LocatorAssertions.IsVisibleOptions BY_ITSELF =
            new LocatorAssertions.IsVisibleOptions().setTimeout(SOON.toMillis());

    private final String run = Long.toString(System.currentTimeMillis(), 36);
    private final String name = "Rowan Ashby";
    private final String email = "rowan.ashby." + run + "@mail.example";

    private Stack stack;
    private Browser browser;
    private Clinician anna;
    private Patient rowan;
    private String patientPage;
    private String programPage;
    private Clinician worklist;
    private long finished;

    @RegisterExtension
    final Windows windows = new Windows("journey");

    private final Gallery gallery = windows.gallery();

    @BeforeAll
    void open(Stack running, Browser chromium) {
        stack = running;
        browser = chromium;
        anna = new Clinician(windows.open(browser, 1440, 900), stack);
        rowan = new Patient(windows.open(browser, 390, 844), stack);
    }

    @Test
    @Order(1)
    void the_clinician_signs_in_on_the_page_of_the_realm() {
        anna.signsIn("anna.lindqvist");

        assertThat(anna.page().getByText("Pat Rivers")).isVisible();
        gallery.look(anna.page(), "worklist");
    }

    @Test
    @Order(2)
    void she_registers_a_patient() {
        anna.registers("", "not an address");
        assertThat(anna.refusal("Not registered yet")).isVisible();
        gallery.look(anna.page(), "new-patient-refused");

        anna.registers(name, email);

        assertThat(anna.heading(name)).isVisible();
        patientPage = anna.page().url();
        gallery.look(anna.page(), "patient-new");
    }

    @Test
    @Order(3)
    void she_assembles_a_program_from_the_catalog() {
        anna.startsProgram(TITLE);
        programPage = anna.page().url();
        gallery.look(anna.page(), "builder-empty");

        anna.searches("pelvic");
        anna.adds("Posterior pelvic tilt");
        anna.searches("cat-cow");
        anna.adds("Cat-cow");
        anna.searches("knee to chest");
        anna.adds("Single knee-to-chest");

        assertThat(anna.exercises()).hasCount(3);
        gallery.look(anna.page(), "builder");
    }

    @Test
    @Order(4)
    void a_dose_out_of_range_is_refused_where_it_was_typed() {
        anna.sets("Cat-cow", "Repetitions", "4000");

        assertThat(anna.exercise("Cat-cow").getByText("This technique allows")).isVisible();
        gallery.look(anna.page(), "builder-dose-refused");

        anna.sets("Cat-cow", "Repetitions", "8");

        assertThat(anna.exercise("Cat-cow").getByText("This technique allows")).isHidden();
        anna.page().reload();
        assertThat(anna.amount("Cat-cow", "Repetitions")).hasValue("8");
    }

    @Test
    @Order(5)
    void release_is_refused_because_nothing_was_screened() {
        anna.goesToReview();
        gallery.look(anna.page(), "review-not-screened");

        anna.button("Ask triage all the same").click();

        assertThat(anna.refusal("Not released")).isVisible();
        gallery.look(anna.page(), "release-refused-not-screened");
    }

    @Test
    @Order(6)
    void a_danger_answer_is_acted_on_at_once_and_without_one_the_screening_clears() {
        anna.page().navigate(patientPage);
        anna.link("Screening").click();
        anna.startsScreening();
        gallery.look(anna.page(), "screening-begun");
        var questions = new Questionnaire(anna.page());

        questions.answerClearlyUpTo("ces_saddle");
        questions.answer("ces_saddle", List.of("yes"));
        assertThat(anna.page().locator(".emergency")).isVisible();
        gallery.look(anna.page(), "screening-emergency");

        questions.answer("ces_saddle", List.of("no"));
        assertThat(anna.page().locator(".emergency")).isHidden();
        questions.answerClearly();
        questions.complete();

        assertThat(anna.link("Back to " + name)).isVisible();
        System.out.println("The screening by keyboard: " + questions.effort());
        assertThat(questions.lasted(Duration.ofSeconds(1))).isLessThan(Duration.ofSeconds(90));
        assertThat(anna.button("Complete the screening")).isHidden();
        gallery.look(anna.page(), "screening-clear");
    }

    @Test
    @Order(7)
    void an_edit_in_another_tab_after_the_clearance_refuses_the_release() {
        anna.page().navigate(programPage);
        anna.goesToReview();
        gallery.look(anna.page(), "review-ready");
        var physio = new Physio(stack, new Tokens(stack).of("anna.lindqvist"));
        var clearance = physio.clear(idIn(programPage)).must(201).text("id");

        var otherTab = new Clinician(anna.page().context().newPage(), stack);
        otherTab.page().navigate(programPage);
        otherTab.sets("Cat-cow", "Repetitions", "9");
        anna.button("Release to " + name).click();

        assertThat(anna.refusal("Not released")).containsText("edited after");
        gallery.look(anna.page(), "release-refused-edited");
        assertThat(physio.release(idIn(programPage), clearance).status())
                .as("the clearance of before the edit")
                .isEqualTo(409);
        otherTab.page().close();
    }

    @Test
    @Order(8)
    void what_she_looked_at_again_is_released() {
        anna.button("Release to " + name).click();

        assertThat(anna.heading("Version 1")).isVisible();
        gallery.look(anna.page(), "released");
    }

    @Test
    @Order(9)
    void the_patient_follows_the_link_in_the_mail_and_chooses_a_password() {
        rowan.page().navigate(new Mailbox(stack, email).invitation());
        gallery.look(rowan.page(), "invitation");

        rowan.choosesPassword(PASSWORD);

        assertThat(rowan.heading("Your account is ready")).isVisible();
        gallery.look(rowan.page(), "invitation-accepted");
    }

    @Test
    @Order(10)
    void the_patient_signs_in_and_sees_what_is_due_today() {
        rowan.link("Sign in").click();
        new SignIn(rowan.page()).as(email, PASSWORD);

        assertThat(rowan.heading("Hello Rowan")).isVisible();
        assertThat(rowan.button("Start")).isVisible(BY_ITSELF);
        gallery.look(rowan.page(), "today");
    }

    @Test
    @Order(11)
    void the_patient_exercises_and_tells_the_pain_before_and_after() {
        worklist = new Clinician(anna.page().context().newPage(), stack);
        worklist.page().navigate(stack.workspace());
        anna.page().navigate(patientPage);
        assertThat(anna.page().getByText("None yet. Sessions appear here")).isVisible();

        rowan.starts();
        gallery.look(rowan.page(), "check-in-before");
        rowan.answersBefore("No", 4);
        rowan.button("Go on").click();
        assertThat(rowan.exercise()).isVisible();
        gallery.look(rowan.page(), "player");
        for (int i = 0; i < 3; i++) {
            rowan.exercise().getByText("I did it").click();
        }
        rowan.link("I have finished").click();
        assertThat(rowan.heading("How was it?")).isVisible();
        assertThat(rowan.page().getByText("Tick what you did")).isHidden();
        gallery.look(rowan.page(), "check-in-after");
        rowan.answersAfter(2);
        rowan.button("Finish").click();

        assertThat(rowan.heading("Thank you. That is all for now.")).isVisible();
        finished = System.nanoTime();
    }

    @Test
    @Order(12)
    void the_clinician_sees_the_session_and_the_pain_without_reloading() {
        assertThat(anna.session("4 → 2")).isVisible(BY_ITSELF);
        System.out.printf(
                "The session was in the workspace %.1f s after Finish%n", (System.nanoTime() - finished) / 1e9);
        assertThat(worklist.caseOf(patientPage).getByText("4 → 2")).isVisible(BY_ITSELF);

        gallery.look(rowan.page(), "finished");
        gallery.look(anna.page(), "patient-after-session");
        gallery.look(worklist.page(), "worklist-after-session");
        rowan.opensToday();
        gallery.look(rowan.page(), "today-after-session");
        rowan.link("Progress").click();
        assertThat(rowan.heading("Your last 4 weeks")).isVisible();
        gallery.look(rowan.page(), "progress");
    }

    @Test
    @Order(13)
    void a_program_on_hold_cannot_be_started_until_it_is_resumed() {
        rowan.opensToday();
        var openedBefore = new Patient(rowan.page().context().newPage(), stack);
        openedBefore.opensToday();

        anna.steers("Put on hold", WHY_HELD);
        assertThat(anna.page().getByText("On hold: " + WHY_HELD)).isVisible();
        gallery.look(anna.page(), "patient-on-hold");
        rowanSeesOnToday(rowan.page().getByText(HELD));
        gallery.look(rowan.page(), "today-on-hold");
        assertThat(rowan.button("Start")).isHidden();
        openedBefore.button("Start").click();
        assertThat(openedBefore.heading("Not just now")).isVisible();
        gallery.look(openedBefore.page(), "not-just-now");

        anna.steers("Resume", "Spoke on the telephone");
        rowanSeesOnToday(rowan.button("Start"));
        openedBefore.page().close();
    }

    @Test
    @Order(14)
    void a_danger_answer_shows_what_to_do_stops_the_program_and_raises_an_alert() {
        rowan.starts();
        rowan.answersBefore("Yes", 4);
        assertThat(rowan.page().locator(".call-now").first()).isVisible();
        gallery.look(rowan.page(), "check-in-danger");
        rowan.button("Go on").click();

        assertThat(rowan.page().locator(".emergency")).isVisible();
        gallery.look(rowan.page(), "emergency");
        assertThat(worklist.needOf(patientPage).first()).isVisible(BY_ITSELF);
        gallery.look(worklist.page(), "worklist-emergency");
        assertThat(anna.page().getByText("the patient cannot start a session")).isVisible(BY_ITSELF);
        gallery.look(anna.page(), "patient-emergency");
        rowanSeesOnToday(rowan.page().getByText(HELD));
    }

    @Test
    @Order(15)
    void what_a_patient_can_do_when_something_is_wrong_is_always_at_hand() {
        rowan.link("Something is wrong").click();

        assertThat(rowan.heading("Something is wrong")).isVisible();
        gallery.look(rowan.page(), "something-is-wrong");
    }

    @Test
    @Order(16)
    void the_alert_is_acknowledged_with_a_note() {
        anna.page().getByLabel("What you did or will do").first().fill("Rang; sent to the emergency department");
        anna.button("Acknowledge").first().click();

        assertThat(anna.button("Acknowledge")).isHidden();
        gallery.look(anna.page(), "patient-acknowledged");
    }

    @Test
    @Order(17)
    void the_other_clinic_is_told_that_there_is_no_such_page() {
        var ben = new Clinician(windows.open(browser, 1440, 900), stack);
        ben.signsIn("ben.okafor");
        gallery.look(ben.page(), "worklist-south");

        for (var foreign : List.of(patientPage, programPage)) {
            var toForeign = ben.page().navigate(foreign);
            var foreignText = ben.page().locator("body").innerText();
            var toMissing = ben.page()
                    .navigate(foreign.replace(
                            idIn(foreign).toString(), UUID.randomUUID().toString()));

            assertThat(toForeign.status()).isEqualTo(404);
            assertThat(toMissing.status()).isEqualTo(404);
            assertThat(foreignText).isEqualTo(ben.page().locator("body").innerText());
            assertThat(anna.page().navigate(foreign).status()).isEqualTo(200);
        }
        gallery.look(ben.page(), "not-found");
    }

    @Test
    @Order(18)
    void why_the_patient_was_cleared_and_by_which_rules_can_be_read_later() {
        anna.page().navigate(patientPage);
        anna.link("Screening history").click();
        assertThat(anna.heading("Screenings")).isVisible();
        gallery.look(anna.page(), "screening-history");

        anna.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Explain the screening"))
                .first()
                .click();
        assertThat(anna.heading("Screening explained")).isVisible();
        assertThat(anna.page().getByText("No rule fired on these answers.")).isVisible();
        assertThat(anna.page().getByText("Saddle / perianal").first()).isVisible();
        gallery.look(anna.page(), "screening-explained");
        gallery.print(anna.page(), "screening-explained");

        anna.link("Rules").click();
        assertThat(anna.heading("Red-flag rules")).isVisible();
        anna.page().getByLabel("Search rules").fill("bucket-handle");
        assertThat(anna.page().getByText("1 rule found")).isVisible();
        anna.page().getByText("Possible bucket-handle tear.").click();
        assertThat(anna.page().getByText("True locking")).isVisible();
        gallery.look(anna.page(), "rule-found");
        anna.link("Rules").click();
        gallery.look(anna.page(), "rules");

        anna.link("Clinic").click();
        assertThat(anna.heading("Clinic settings")).isVisible();
        gallery.look(anna.page(), "clinic-settings");
    }

    @Test
    @Order(19)
    void signing_out_ends_the_session() {
        rowan.opensToday();
        rowan.link("Sign out").click();
        assertThat(rowan.heading("You are signed out")).isVisible();
        gallery.look(rowan.page(), "signed-out");

        rowan.opensToday();

        assertThat(new SignIn(rowan.page()).username()).isVisible();
        gallery.look(rowan.page(), "sign-in");
    }

    @Test
    @Order(20)
    void nothing_was_found_on_any_page() {
        assertThat(gallery.findings()).as("what was found on the pages").isEmpty();
        assertThat(windows.complaints()).as("what the browser complained about").isEmpty();
    }

    /** Today does not change under a patient's fingers; it tells the truth whenever it is opened. */
    private void rowanSeesOnToday(Locator what) {
        await().atMost(SOON).pollInSameThread().until(() -> {
            rowan.opensToday();
            return what.isVisible();
        });
    }

    private static UUID idIn(String page) {
        return UUID.fromString(page.replaceAll(".*/([0-9a-f-]{36}).*", "$1"));
    }
}
