package health.plumbline.e2e.browser;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** What the browser complains about: scripts that break, styles and scripts that the content policy refuses. */
public final class Console {

    private final List<String> complaints = new ArrayList<>();

    public void watch(BrowserContext context) {
        context.onConsoleMessage(message -> {
            // A refused request is an answer like any other; the journey asks for some on purpose.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.location() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
    }

    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
