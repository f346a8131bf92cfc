package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.stack.Stack;

/** A clinician in the workspace. */
record Clinician(Page page, Stack stack) {

    void signsIn(String username) {
        page.navigate(stack.workspace());
        new SignIn(page).as(username, stack.account(username).password());
        assertThat(heading("Worklist")).isVisible();
    }

    /** Leaves the page of the registered patient open. */
    void registers(String name, String email) {
        link("New patient").first().click();
        page.getByLabel("Name", exactly()).fill(name);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Problem").fill("Low back pain, three weeks");
        button("Register").click();
    }

    /** Leaves the builder open. */
    void startsProgram(String title) {
        page.getByLabel("New program").fill(title);
        button("Start a program").click();
        assertThat(heading(title)).isVisible();
    }

    void searches(String words) {
        page.getByLabel("Search exercises").fill(words);
    }

    void adds(String technique) {
        button("Add " + technique).click();
        assertThat(exercise(technique)).isVisible();
    }

    Locator exercises() {
        return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Exercises"))
                .locator("> li");
    }

    Locator exercise(String technique) {
        return exercises().filter(new Locator.FilterOptions().setHasText(technique));
    }

    Locator amount(String technique, String label) {
        return exercise(technique).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    void sets(String technique, String label, String value) {
        var field = amount(technique, label);
        page.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {
            field.fill(value);
            field.press("Tab");
        });
    }

    void goesToReview() {
        link("Review and release").click();
        assertThat(heading("Review and release")).isVisible();
    }

    /** Leaves the screening open. */
    void startsScreening() {
        button("Start the screening").click();
        assertThat(heading("Red-flag screening")).isVisible();
    }

    Locator refusal(String title) {
        return page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(title));
    }

    /** @param act as its button says: {@code Put on hold}, {@code Resume} */
    void steers(String act, String reason) {
        page.getByText(act, new Page.GetByTextOptions().setExact(true)).first().click();
        var form = page.locator("details[open] form").filter(new Locator.FilterOptions().setHasText(act));
        form.getByRole(AriaRole.TEXTBOX).fill(reason);
        form.getByRole(AriaRole.BUTTON).click();
    }

    /** A line of the sessions on the patient's page. */
    Locator session(String words) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Sessions"))
                .getByText(words);
    }

    /** The row of the caseload that leads to this patient. */
    Locator caseOf(String patientPage) {
        return page.locator("table.cases tr").filter(leadingTo(patientPage));
    }

    /** The rows of what needs somebody now that lead to this patient. */
    Locator needOf(String patientPage) {
        return page.locator("ul.needs > li").filter(leadingTo(patientPage));
    }

    private Locator.FilterOptions leadingTo(String patientPage) {
        var path = patientPage.substring(stack.workspace().length());
        return new Locator.FilterOptions().setHas(page.locator("a[href='" + path + "']"));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setLevel(1).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
