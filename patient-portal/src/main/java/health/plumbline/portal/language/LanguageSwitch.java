package health.plumbline.portal.language;

import io.quarkus.qute.TemplateExtension;
import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.List;

/** What the foot of a page asks for to offer the other languages: {@code language:others}. */
@TemplateExtension(namespace = "language")
final class LanguageSwitch {

    private LanguageSwitch() {}

    static List<Language> others() {
        var current = CurrentLanguage.bean();
        var now = current.get();
        var offered = current.offered();
        return Arrays.stream(Language.values())
                .filter(language -> language != now && offered.contains(language))
                .toList();
    }

    /** Where to come back to; null on a page that answers a form, which would be lost. */
    static String here() {
        return CurrentLanguage.bean()
                .routed()
                .filter(routing -> routing.request().method().equals(HttpMethod.GET))
                .map(routing -> routing.request().uri())
                .orElse(null);
    }
}
