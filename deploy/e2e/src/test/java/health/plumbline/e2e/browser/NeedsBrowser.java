package health.plumbline.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a browser. Where there is none they are skipped with a word on how to install one, unless
 * {@code PLUMBLINE_REQUIRE_BROWSER=1} says that a skipped run is a failed one.
 */
public final class NeedsBrowser implements ExecutionCondition, ParameterResolver {

    private static final double PATIENCE_MILLIS = 15_000;

    private record Kept(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is there");
        }
        if (Chromium.required()) {
            throw new IllegalStateException("PLUMBLINE_REQUIRE_BROWSER=1, but there is " + Chromium.HOW_TO_INSTALL);
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println("SKIPPED: " + context.getDisplayName() + ": " + Chromium.HOW_TO_INSTALL);
        }
        return ConditionEvaluationResult.disabled("SKIPPED: " + Chromium.HOW_TO_INSTALL);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return classOf(context)
                .getStore(Namespace.create(NeedsBrowser.class))
                .computeIfAbsent(Kept.class, first -> launch(), Kept.class)
                .browser();
    }

    /** One browser for a class, because it may be used only by the thread that launched it. */
    private static ExtensionContext classOf(ExtensionContext context) {
        return context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
    }

    private static Kept launch() {
        // The first pages of a stack that has just been started take their time, most of all beside other tests.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(Chromium.ARGUMENTS));
        return new Kept(playwright, browser);
    }
}
