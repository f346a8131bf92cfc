package health.plumbline.triage.report;

import health.plumbline.triage.checkin.DecisionTable;
import health.plumbline.triage.checkin.DecisionTableReader;
import health.plumbline.triage.condition.BrokenRules;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The decision table in force. A broken one stops the start. */
@Startup
@ApplicationScoped
class CheckInTables {

    @ConfigProperty(name = "plumbline.triage.check-in")
    String version;

    private DecisionTable current;

    @PostConstruct
    void load() {
        var name = "/check-in/table-" + version + ".yaml";
        try (var in = CheckInTables.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenRules("There is no " + name);
            }
            current = DecisionTableReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BrokenRules(name + " cannot be read", e);
        }
    }

    DecisionTable current() {
        return current;
    }
}
