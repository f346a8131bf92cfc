package health.plumbline.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The windows of one story: what they complain of is heard, they are pictured when a step fails, and closed at the end. */
public final class Windows implements AfterTestExecutionCallback, AfterAllCallback {

    private final Console console = new Console();
    private final Gallery gallery;
    private Browser browser;

    /** @param folder of its pictures, below {@code target/screenshots} */
    public Windows(String folder) {
        gallery = new Gallery(Path.of(System.getProperty("plumbline.target", "target"))
                .resolve("screenshots")
                .resolve(folder));
    }

    public Page open(Browser in, int width, int height) {
        browser = in;
        var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        console.watch(context);
        return context.newPage();
    }

    public Gallery gallery() {
        return gallery;
    }

    public List<String> complaints() {
        return console.complaints();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (browser != null && context.getExecutionException().isPresent()) {
            browser.contexts().stream()
                    .flatMap(window -> window.pages().stream())
                    .forEach(page -> gallery.keep(page, "failed"));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browser != null) {
            browser.contexts().forEach(window -> window.close());
        }
    }
}
