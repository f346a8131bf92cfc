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
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The questions and rules in force. Broken ones stop the start: a service without rules would clear everybody. */
@Startup
@ApplicationScoped
public class RedFlags {

    private static final String FOLDER = "/red-flags/";

    @ConfigProperty(name = "plumbline.triage.red-flags")
    String version;

    private Evaluator current;

    @PostConstruct
    void load() {
        var instrument = InstrumentReader.read(text("instrument"));
        current = new Evaluator(instrument, RuleSetReader.read(text("ruleset"), instrument));
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

    private String text(String kind) {
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
