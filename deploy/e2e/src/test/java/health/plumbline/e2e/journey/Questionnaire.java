package health.plumbline.e2e.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.plumbline.e2e.acts.ClearAnswers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The screening as it is filled in with the patient: every answer is kept at once, and may bring further questions. */
final class Questionnaire {

    /** More than the most options of one question, and the links beside it. */
    private static final int MOST_TABS = 40;

    private final Page page;
    private final Set<String> answered = new HashSet<>();
    private int keys;
    private Duration spent = Duration.ZERO;

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

    /** By the keys alone: Tab to the question, its number for an answer. */
    void answer(String key, List<String> values) {
        var began = System.nanoTime();
        if (!values.isEmpty()) {
            goTo(key);
            if (page.locator("form.question#" + key + " [data-choices]").count() == 0) {
                kept(key, () -> {
                    press("ControlOrMeta+a");
                    page.keyboard().type(values.get(0));
                    keys += values.get(0).length();
                    press("Tab");
                });
            } else {
                values.forEach(value -> kept(key, () -> choose(key, value)));
            }
        }
        // A text may be left empty, and this patient has nothing to add.
        answered.add(key);
        spent = spent.plusNanos(System.nanoTime() - began);
    }

    String effort() {
        return "%d questions, %d keys, %d s of the machine".formatted(answered.size(), keys, spent.toSeconds());
    }

    /** What it would have taken a person who reads for this long at each question. */
    Duration lasted(Duration reading) {
        return spent.plus(reading.multipliedBy(answered.size()));
    }

    private void goTo(String key) {
        var form = page.locator("form.question#" + key);
        if (keys == 0) {
            form.locator("input:not([type=hidden])").first().focus();
        }
        for (var pressed = 0; !holdsFocus(form); pressed++) {
            if (pressed > MOST_TABS) {
                throw new AssertionError("The Tab key does not come to " + key);
            }
            press("Tab");
        }
    }

    private static boolean holdsFocus(Locator form) {
        return (boolean) form.evaluate("form => form.contains(document.activeElement)");
    }

    /** By its number; what has none is gone to and marked with the space bar. */
    private void choose(String key, String value) {
        var options = optionsOf(key);
        var scale =
                page.locator("form.question#" + key + " [data-choices=SCALE]").count() > 0;
        var number = options.indexOf(value) + (scale ? 0 : 1);
        if (number <= 9) {
            press(String.valueOf(number));
            return;
        }
        var choice = page.locator("form.question#" + key + " input[value='" + value + "']");
        while (!(boolean) choice.evaluate("input => input === document.activeElement")) {
            press("Tab");
        }
        press("Space");
    }

    private void press(String key) {
        page.keyboard().press(key);
        keys++;
    }

    void complete() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete the screening"))
                .click();
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
