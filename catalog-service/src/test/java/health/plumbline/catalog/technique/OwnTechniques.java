package health.plumbline.catalog.technique;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.testkit.TestClinics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Techniques that a clinic of a test owns, published the way the service publishes. */
@ApplicationScoped
public class OwnTechniques {

    private final PublishTechnique publish;
    private final Techniques techniques;
    private final ObjectMapper json;

    OwnTechniques(PublishTechnique publish, Techniques techniques, ObjectMapper json) {
        this.publish = publish;
        this.techniques = techniques;
        this.json = json;
    }

    /** @return its id */
    public String of(String clinic, String name) {
        return revised(clinic, "own-" + UUID.randomUUID(), name);
    }

    public String revised(String clinic, String id, String name) {
        return TestClinics.in(clinic, () -> {
            publish.from(likeThePelvicTilt(id, name));
            return id;
        });
    }

    private TechniqueContent likeThePelvicTilt(String id, String name) throws Exception {
        ObjectNode content = json.valueToTree(techniques.current("pelvic_tilt").content());
        content.put("technique", id).put("name", name).put("seed", false);
        return json.treeToValue(content, TechniqueContent.class);
    }
}
