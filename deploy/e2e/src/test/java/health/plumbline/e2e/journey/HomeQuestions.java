package health.plumbline.e2e.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.plumbline.e2e.acts.ClearAnswers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The clinic's questions as a patient answers them at home: a topic at a time, every answer kept at once. */
final class HomeQuestions {

    private final Page page;
    private int answered;
    private int taps;
    private Duration spent = Duration.ZERO;

    HomeQuestions(Page page) {
        this.page = page;
    }

    /** Answers what is open on this page with no flag, also what comes up meanwhile. */
    void answerTopic() {
        var answered = new HashSet<String>();
        for (var next = next(answered); next != null; next = next(answered)) {
            answer(next, ClearAnswers.valuesOf(next, optionsOf(next)));
            answered.add(next);
        }
    }

    void answer(String key, List<String> values) {
        var began = System.nanoTime();
        put(key, values);
        answered++;
        spent = spent.plusNanos(System.nanoTime() - began);
    }

    String effort() {
        return "%d questions, %d taps, %d s of the machine".formatted(answered, taps, spent.toSeconds());
    }

    /** What it would have taken a person who reads for this long at each question. */
    Duration lasted(Duration reading) {
        return spent.plus(reading.multipliedBy(answered));
    }

    private void put(String key, List<String> values) {
        var question = page.locator("[data-question='" + key + "']");
        var field = question.locator("input[type=text]");
        if (field.count() > 0) {
            kept(key, () -> {
                field.fill(values.get(0));
                field.press("Tab");
            });
            return;
        }
        for (var value : values) {
            kept(key, () -> question.locator("input[value='" + value + "']")
                    .check(new Locator.CheckOptions().setForce(true)));
        }
    }

    void next() {
        taps++;
        page.locator("button[name=go][value=next]").click();
    }

    /** Answers with no flag from here to the end. */
    void answerToTheEnd() {
        while (!page.url().endsWith("/end")) {
            answerTopic();
            next();
        }
    }

    private void kept(String key, Runnable act) {
        taps++;
        page.waitForResponse(answer -> answer.url().endsWith("/answers/" + key) && answer.ok(), act);
    }

    @SuppressWarnings("unchecked")
    private String next(Set<String> answered) {
        var open = (List<String>)
                page.locator("[data-question]")
                        .evaluateAll(
                                """
                        questions => questions.filter(question => question.dataset.kind !== 'TEXT'
                            && !question.querySelector('input:checked')
                            && !question.querySelector('input[type=text]')?.value)
                            .map(question => question.dataset.question)""");
        return open.stream().filter(key -> !answered.contains(key)).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked")
    private List<String> optionsOf(String key) {
        return (List<String>) page.locator("[data-question='" + key + "'] input")
                .evaluateAll("inputs => inputs.map(input => input.value)");
    }
}
