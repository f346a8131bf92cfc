package health.plumbline.triage.home;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.screening.RedFlags;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The patient's words for the questions in force. Broken ones stop the start, like the questions themselves. */
@Startup
@ApplicationScoped
class SpokenRedFlags {

    @Inject
    RedFlags redFlags;

    @ConfigProperty(name = "plumbline.triage.red-flags")
    String version;

    private PatientWords words;

    @PostConstruct
    void load() {
        var name = "/red-flags/patient-words-" + version + ".yaml";
        try (var in = SpokenRedFlags.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new BrokenRules("There is no " + name);
            }
            words = PatientWordsReader.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    redFlags.current().instrument());
        } catch (IOException e) {
            throw new BrokenRules(name + " cannot be read", e);
        }
    }

    PatientWords words() {
        return words;
    }
}
