package health.plumbline.e2e.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.stack.Stack;
import java.util.regex.Pattern;

/** A patient with a phone. */
record Patient(Page page, Stack stack) {

    void choosesPassword(String password) {
        page.getByLabel("Choose a password").fill(password);
        page.getByRole(AriaRole.CHECKBOX).check();
        button("Make my account").click();
    }

    void opensToday() {
        page.navigate(stack.portal());
    }

    void starts() {
        button("Start").click();
        assertThat(heading("Before you start")).isVisible();
    }

    /** @param danger the answer to the question on nerves: yes or no */
    void answersBefore(String danger, int pain) {
        chooses("Since your last session", danger);
        chooses("Today, any of", "No");
        chooses("Has any of this happened", "None of these");
        chooses("How bad is your pain right now", String.valueOf(pain));
        chooses("How far does it spread", "back or neck");
        chooses("After your last session", "first session");
    }

    void answersAfter(int pain) {
        chooses("How bad is your pain now", String.valueOf(pain));
        chooses("How far does it spread now", "back or neck");
        chooses("Any new numbness", "No");
        chooses("How hard was it", "3");
    }

    /** The exercise that is shown now; the player shows one at a time. */
    Locator exercise() {
        return page.locator(".exercise.now");
    }

    /** @param question some of its words; @param answer some of the words of one answer, or all of a short one */
    void chooses(String question, String answer) {
        var words = answer.length() > 3 ? answer : "^\\s*" + answer + "\\s*$";
        page.locator("fieldset")
                .filter(new Locator.FilterOptions().setHasText(question))
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words, Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
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
}
