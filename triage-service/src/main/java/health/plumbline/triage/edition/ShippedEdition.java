package health.plumbline.triage.edition;

import health.plumbline.triage.condition.BrokenRules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The edition that comes with this release: published at the first start, known at later ones. A broken one stops the
 * start, because a service without rules would clear everybody; so does one that was changed under its version.
 */
@Startup
@ApplicationScoped
class ShippedEdition {

    private static final String FOLDER = "/red-flags/";

    /** Stands where else a person's account does. */
    private static final String BY = "release";

    @Inject
    Editions editions;

    @Inject
    Clock clock;

    @ConfigProperty(name = "plumbline.triage.red-flags")
    String version;

    @PostConstruct
    void publish() {
        var text = new EditionText(
                file("instrument-" + version), file("patient-words-" + version), file("ruleset-" + version));
        var shipped = text.read();
        QuarkusTransaction.requiringNew().run(() -> {
            editions.lock();
            var known = editions.all().stream()
                    .filter(edition -> edition.version().equals(shipped.version()))
                    .findFirst();
            if (known.isEmpty()) {
                editions.keep(shipped, text, BY, clock.instant());
            } else if (!known.get()
                            .rulesetHash()
                            .equals(shipped.evaluator().ruleSet().hash())
                    || !known.get()
                            .instrumentHash()
                            .equals(shipped.evaluator().instrument().hash())) {
                throw new BrokenRules("The red flags " + shipped.version()
                        + " were published with another content. A change needs a new version.");
            }
        });
        editions.inForce();
    }

    private static String file(String name) {
        var path = FOLDER + name + ".yaml";
        try (var in = ShippedEdition.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new BrokenRules("There is no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BrokenRules(path + " cannot be read", e);
        }
    }
}
