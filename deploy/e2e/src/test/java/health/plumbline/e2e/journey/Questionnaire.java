package health.plumbline.e2e.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.acts.ClearAnswers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The screening as it is filled in with the patient: every answer is kept at once, and may bring further questions. */
final class Questionnaire {

    private final Page page;
    private final Set<String> answered = new HashSet<>();

    Questionnaire(Page page) {
        this.page = page;
    }

    /** Answers every question that is asked, so that no flag is raised. */
    void answerClearly() {
        for (var next = next(); next != null; next = next()) {
            answer(next, ClearAnswers.valuesOf(next, optionsOf(next)));
        }
    }

    /** Answers the questions from the top, with no flag, until the one of this key is asked. */
    void answerClearlyUpTo(String key) {
        for (var next = next(); next != null && !next.equals(key); next = next()) {
            answer(next, ClearAnswers.valuesOf(next, optionsOf(next)));
        }
    }

    void answer(String key, List<String> values) {
        var question = page.locator("form.question#" + key);
        var field = question.getByRole(AriaRole.TEXTBOX);
        if (values.isEmpty()) {
            // A text may be left empty, and this patient has nothing to add.
        } else if (field.count() > 0) {
            kept(key, () -> {
                field.fill(values.get(0));
                field.press("Tab");
            });
        } else {
            for (var value : values) {
                kept(key, () -> choice(question, value).check(new Locator.CheckOptions().setForce(true)));
            }
        }
        answered.add(key);
    }

    void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete the screening"))
                .click();
    }

    private static Locator choice(Locator question, String value) {
        return question.locator("input[value='" + value + "']");
    }

    private void kept(String key, Runnable act) {
        page.waitForResponse(answer -> answer.url().endsWith("/answers/" + key), act);
    }

    private String next() {
        return keys().stream()
                .filter(key -> !answered.contains(key))
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<String> keys() {
        return (List<String>) page.locator("form.question").evaluateAll("forms => forms.map(form => form.id)");
    }

    @SuppressWarnings("unchecked")
    private List<String> optionsOf(String key) {
        return (List<String>) page.locator("form.question#" + key + " input[name=value]")
                .evaluateAll("inputs => inputs.map(input => input.value)");
    }
}
