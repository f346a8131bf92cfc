package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.browser.Gallery;
import health.plumbline.e2e.browser.NeedsBrowser;
import health.plumbline.e2e.browser.StepByStep;
import health.plumbline.e2e.browser.Windows;
import health.plumbline.e2e.stack.RunningStack;
import health.plumbline.e2e.stack.Stack;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A clinician finds a technique, reads it, adapts it for the clinic, and begins a program from a template. */
@Order(44)
@ExtendWith({NeedsBrowser.class, RunningStack.class, StepByStep.class})
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogIT {

    private final String copy = "Pelvic tilt " + Long.toString(System.currentTimeMillis(), 36);

    private Stack stack;
    private Page page;
    private Clinician anna;

    @RegisterExtension
    final Windows windows = new Windows("catalog");

    private final Gallery gallery = windows.gallery();

    @BeforeAll
    void open(Stack running, Browser chromium) {
        stack = running;
        page = windows.open(chromium, 1440, 900);
        anna = new Clinician(page, stack);
    }

    @Test
    @Order(1)
    void what_is_typed_finds_techniques_at_once() {
        anna.signsIn("anna.lindqvist");
        anna.link("Catalog").click();
        assertThat(anna.heading("Catalog")).isVisible();
        gallery.look(page, "browser");

        page.getByLabel("Search techniques").fill("sphynx");
        assertThat(cards().first()).containsText("Prone on forearms");
        gallery.look(page, "found");
    }

    @Test
    @Order(2)
    void filters_and_conditions_narrow_it_down_and_a_favourite_is_kept() {
        page.navigate(stack.workspace() + "/techniques");
        page.locator("#by-region").selectOption("knee");
        assertThat(page).hasURL(Pattern.compile("region=knee"));
        page.getByText("Conditions to look out for").click();
        page.getByText("Falls risk").first().click();
        assertThat(page.getByText("Caution").first()).isVisible();
        gallery.look(page, "with-conditions");

        var star = page.locator(".star button").first();
        star.click();
        assertThat(page.locator(".star button").first()).hasAttribute("aria-pressed", "true");
        page.locator(".star button").first().click();
        assertThat(page.locator(".star button").first()).hasAttribute("aria-pressed", "false");
    }

    @Test
    @Order(3)
    void a_technique_is_read_whole() {
        page.navigate(stack.workspace() + "/techniques/pelvic_tilt");
        assertThat(anna.heading("Posterior pelvic tilt")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, named("Not for"))).isVisible();
        gallery.look(page, "technique");
    }

    @Test
    @Order(4)
    void it_is_copied_adapted_and_previewed_and_a_promise_is_refused_at_its_field() {
        anna.link("Copy and adapt").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(copy);
        gallery.look(page, "editor");
        var steps = page.getByLabel("Steps", new Page.GetByLabelOptions().setExact(true));
        var before = steps.inputValue();
        steps.fill(before + "\nThis will realign your spine.");
        button("Keep").click();
        assertThat(page.getByText("Not kept yet")).isVisible();
        assertThat(steps).hasValue(before + "\nThis will realign your spine.");
        gallery.look(page, "refused");

        steps.fill(before);
        button("Preview").click();
        assertThat(page.getByText("As the patient sees it")).isVisible();
        gallery.look(page, "preview");
        button("Keep").click();
        assertThat(anna.heading(copy)).isVisible();
        gallery.look(page, "own");
    }

    @Test
    @Order(5)
    void a_program_is_begun_from_a_template() {
        page.navigate(stack.workspace());
        anna.link("Pat Rivers").first().click();
        anna.link("From a template").click();
        assertThat(anna.heading("Templates")).isVisible();
        gallery.look(page, "templates");
        page.locator(".template a").first().click();
        gallery.look(page, "template");
        page.getByLabel("Title").fill("Exercises for your back");
        button("Start a program for Pat Rivers").click();
        assertThat(anna.exercises().first()).isVisible();
        gallery.look(page, "begun");
    }

    @Test
    @Order(99)
    void no_page_had_a_finding() {
        assertThat(gallery.findings()).isEmpty();
    }

    private Locator cards() {
        return page.locator(".technique");
    }

    private Locator button(String name) {
        return anna.button(name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
