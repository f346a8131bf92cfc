package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.browser.Gallery;
import health.plumbline.e2e.browser.NeedsBrowser;
import health.plumbline.e2e.browser.StepByStep;
import health.plumbline.e2e.browser.Windows;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clinic's administrator adds a rule of the clinic's own without knowing how conditions are written. */
@Order(42)
@ExtendWith({NeedsBrowser.class, RunningStack.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClinicRulesIT {

    private static final String RULE = "OWN-77";

    private Stack stack;
    private Page page;

    @RegisterExtension
    final Windows windows = new Windows("clinic-rules");

    private final Gallery gallery = windows.gallery();

    @BeforeAll
    void open(Stack running, Browser chromium) {
        stack = running;
        page = windows.open(chromium, 1440, 900);
    }

    @Test
    @Order(1)
    void the_administrator_is_led_to_the_clinics_settings() {
        page.navigate(stack.workspace());
        new SignIn(page).as("admin.north", stack.account("admin.north").password());

        assertThat(page.getByRole(AriaRole.HEADING, named("Clinic settings"))).isVisible();
        gallery.look(page, "settings");
    }

    @Test
    @Order(2)
    void a_condition_is_put_together_from_a_question_and_a_number() {
        page.navigate(stack.workspace() + "/clinic/rules/new");
        page.getByLabel("Name").fill(RULE);
        page.locator("#level-caution").check();
        page.locator("#question1").selectOption("age");
        page.locator("#number1").fill("119");
        page.locator("#compose").click();

        assertThat(page.locator("#when")).hasValue("age >= 119");
        gallery.look(page, "composed");
    }

    @Test
    @Order(3)
    void what_does_not_fit_is_told_at_its_field_and_nothing_is_lost() {
        page.locator("#when").fill("agee >= 119");
        page.getByLabel("Why the clinic has this rule").fill("Nobody of that age begins with us alone.");
        page.getByLabel("Where it comes from").fill("Our own decision of November 2026");
        keep();

        assertThat(page.locator("#when-wrong")).containsText("agee");
        assertThat(page.getByLabel("Where it comes from")).hasValue("Our own decision of November 2026");
        gallery.look(page, "refused");
    }

    @Test
    @Order(4)
    void it_is_kept_and_can_be_taken_back() {
        page.locator("#when").fill("age >= 119");
        keep();
        assertThat(page.getByRole(AriaRole.HEADING, named(RULE))).isVisible();
        gallery.look(page, "kept");

        page.navigate(stack.workspace() + "/clinic/rules/" + RULE + "/removal");
        gallery.look(page, "removal");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the rule"))
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, named(RULE))).isHidden();
    }

    @Test
    @Order(5)
    void nothing_was_found_on_any_page() {
        assertThat(gallery.findings()).as("what was found on the pages").isEmpty();
        assertThat(windows.complaints()).as("what the browser complained about").isEmpty();
    }

    private void keep() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep the rule"))
                .last()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
