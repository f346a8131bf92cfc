package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import health.plumbline.e2e.browser.NeedsBrowser;
import health.plumbline.e2e.stack.Clinics;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** On a phone that runs no script a patient does a whole session too, only without the timer. */
@Order(20)
@ResourceLock(Clinics.SOUTH)
@ExtendWith({NeedsBrowser.class, RunningStack.class})
class WithoutScriptIT {

    @Test
    void a_whole_session_from_today_to_the_end(Stack stack, Browser browser) {
        var options =
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 844);
        try (var context = browser.newContext(options)) {
            var sam = new Patient(context.newPage(), stack);
            var account = stack.account("sam.holt");
            sam.opensToday();
            new SignIn(sam.page()).as(account.username(), account.password());

            sam.starts();
            sam.answersBefore("No", 4);
            sam.button("Go on").click();
            sam.button("I did it").first().click();
            assertThat(sam.page().getByText("Done").first()).isVisible();
            sam.link("I have finished").click();
            sam.chooses("Posterior pelvic tilt", "Done");
            sam.answersAfter(3);
            sam.button("Finish").click();

            assertThat(sam.heading("Thank you. That is all for now.")).isVisible();
        }
    }
}
