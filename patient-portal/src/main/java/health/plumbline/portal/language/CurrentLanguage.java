package health.plumbline.portal.language;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The language in which the current request is answered; where there is no request, as with mails, the installation's. */
@ApplicationScoped
public class CurrentLanguage {

    static final String COOKIE = "language";

    @Inject
    CurrentVertxRequest request;

    @ConfigProperty(name = "plumbline.portal.language", defaultValue = "en")
    String installations;

    @ConfigProperty(name = "plumbline.portal.languages")
    List<String> tags;

    /** Every template finds its messages in it, without anybody having to think of that. */
    void speak(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                template -> template.setAttribute(TemplateInstance.LOCALE, get().locale()));
    }

    public Language get() {
        var otherwise = Language.of(installations).orElse(Language.ENGLISH);
        return routed().map(routing -> Language.of(
                        chosen(routing), routing.request().getHeader("Accept-Language"), offered(), otherwise))
                .orElse(otherwise);
    }

    /** The installation's own, and what its clinical safety officer has let through beside it. */
    Set<Language> offered() {
        return Stream.concat(Stream.of(installations), tags.stream())
                .flatMap(tag -> Language.of(tag).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** For templates, which have nothing injected. */
    static CurrentLanguage bean() {
        return Arc.container().instance(CurrentLanguage.class).get();
    }

    public <T> T texts(Class<T> bundle) {
        var language = get();
        return language == Language.ENGLISH
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language.tag()));
    }

    Optional<RoutingContext> routed() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(request.getCurrent())
                : Optional.empty();
    }

    private static String chosen(RoutingContext routing) {
        var cookie = routing.request().getCookie(COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
