package health.plumbline.e2e.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a page as it is: axe and pictures at both widths, and axe in the dark at the width it is made for. What it finds is kept rather than thrown,
 * so that one finding does not hide the rest of the journey.
 */
public final class Gallery {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Path folder;
    private final List<String> findings = new ArrayList<>();
    private int number;

    public Gallery(Path folder) {
        this.folder = folder;
    }

    private enum Width {
        DESK(1440, 900, true),
        /** Between the two, where only the layout can be wrong. */
        TABLET(820, 1180, false),
        PHONE(390, 844, true);

        private final int width;
        private final int height;
        private final boolean axe;

        Width(int width, int height, boolean axe) {
            this.width = width;
            this.height = height;
            this.axe = axe;
        }
    }

    /** @param name what the page is, for the file name: {@code 07-worklist-1440.png} */
    public void look(Page page, String name) {
        var title = "%02d-%s".formatted(++number, name);
        var before = page.viewportSize();
        page.evaluate("window.scrollTo(0, 0)");
        for (var width : Width.values()) {
            page.setViewportSize(width.width, width.height);
            var where = title + "-" + width.width;
            if (width.width == before.width) {
                in(page, ColorScheme.DARK);
                check(page, where + "-dark");
            }
            in(page, ColorScheme.LIGHT);
            if (width.axe) {
                check(page, where);
            }
            noticeOverflow(page, where);
            noticeSameIds(page, where);
            take(page, where, width == Width.PHONE);
        }
        in(page, null);
        page.setViewportSize(before.width, before.height);
    }

    /** As it comes out of the printer, on A4. */
    public void print(Page page, String name) {
        page.pdf(new Page.PdfOptions()
                .setPath(folder.resolve("%02d-%s.pdf".formatted(++number, name)))
                .setPreferCSSPageSize(true));
    }

    /** How a page was when something went wrong. */
    public void keep(Page page, String name) {
        number++;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve("%02d-%s.png".formatted(number, name)))
                .setFullPage(true));
    }

    private static void in(Page page, ColorScheme scheme) {
        // Colours on their way from one scheme to the other are neither, so there is no way.
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** One line for each thing found; empty when every page was right. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** @param below whether, where there is more below what is seen at first, all of it is taken too */
    private void take(Page page, String name, boolean below) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        if (below && (boolean) page.evaluate("document.documentElement.scrollHeight > window.innerHeight")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + "-all.png"))
                    .setFullPage(true));
        }
    }

    private void check(Page page, String where) {
        for (var rule : axe(page).analyze().getViolations()) {
            findings.add(where + ": " + inWords(rule));
        }
    }

    /** In one go: there are no frames of others here, for which it would open one more page each time. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).withTags(RULES);
    }

    private void noticeOverflow(Page page, String where) {
        var wider = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider > 0) {
            findings.add(where + ": the page is " + wider + " px wider than the window");
        }
    }

    /** A part that was swapped into itself has the same id twice. */
    private void noticeSameIds(Page page, String where) {
        var twice = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, at, all) => all.indexOf(id) !== at).join(' ')");
        if (!twice.equals("")) {
            findings.add(where + ": the same id more than once: " + twice);
        }
    }

    private static String inWords(Rule rule) {
        var nodes = rule.getNodes();
        return rule.getId() + " (" + rule.getHelp() + ") " + nodes.size() + " times, first: "
                + nodes.get(0).getTarget() + " " + nodes.get(0).getHtml();
    }
}
