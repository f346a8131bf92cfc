package health.plumbline.triage.screening;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.InstrumentReader;
import health.plumbline.triage.rules.RuleSetReader;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The questions and rules in force. Broken ones stop the start: a service without rules would clear everybody. */
@Startup
@ApplicationScoped
public class RedFlags {

    private static final Logger LOG = Logger.getLogger(RedFlags.class);
    private static final String FOLDER = "/red-flags/";

    @ConfigProperty(name = "plumbline.triage.red-flags")
    String version;

    private final Map<String, Optional<Evaluator>> kept = new ConcurrentHashMap<>();

    private Evaluator current;

    @PostConstruct
    void load() {
        var instrument = InstrumentReader.read(text("instrument", version));
        current = new Evaluator(instrument, RuleSetReader.read(text("ruleset", version), instrument));
    }

    public Evaluator current() {
        return current;
    }

    /** By what a screening was begun with; empty if that is no longer in force, or was changed in place. */
    Optional<Evaluator> behind(Screening screening) {
        return Optional.of(current)
                .filter(known -> known.instrument().id().equals(screening.instrument())
                        && known.instrument().hash().equals(screening.instrumentHash())
                        && known.ruleSet().id().equals(screening.ruleset())
                        && known.ruleSet().hash().equals(screening.rulesetHash()));
    }

    /** As {@link #behind}, also by versions that are kept though they are out of force: a record stays readable. */
    Optional<Evaluator> kept(Screening screening) {
        return behind(screening)
                .or(() -> kept.computeIfAbsent(
                        screening.instrument() + " " + screening.ruleset(), both -> read(screening)))
                .filter(known -> known.instrument().hash().equals(screening.instrumentHash())
                        && known.ruleSet().hash().equals(screening.rulesetHash()));
    }

    private Optional<Evaluator> read(Screening screening) {
        try {
            var instrument = InstrumentReader.read(text("instrument", numberOf(screening.instrument())));
            var ruleSet = RuleSetReader.read(text("ruleset", numberOf(screening.ruleset())), instrument);
            return Optional.of(new Evaluator(instrument, ruleSet));
        } catch (BrokenRules gone) {
            LOG.warnf("Cannot be explained any more: %s by %s", screening.instrument(), screening.ruleset());
            return Optional.empty();
        }
    }

    /** The {@code 1.0.0} of {@code red-flags/1.0.0}. */
    private static String numberOf(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private String text(String kind, String version) {
        var name = FOLDER + kind + "-" + version + ".yaml";
        try (var in = RedFlags.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenRules("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BrokenRules(name + " cannot be read", e);
        }
    }
}
