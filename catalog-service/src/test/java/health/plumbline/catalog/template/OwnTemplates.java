package health.plumbline.catalog.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.testkit.TestClinics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Templates that a clinic of a test owns, read and published the way the service does. */
@ApplicationScoped
public class OwnTemplates {

    private final ReadTemplate read;
    private final PublishTemplate publish;

    OwnTemplates(ReadTemplate read, PublishTemplate publish) {
        this.read = read;
        this.publish = publish;
    }

    /** @return its id */
    public String of(String clinic, String name) {
        return revised(clinic, "own-" + UUID.randomUUID(), name);
    }

    public String revised(String clinic, String id, String name) {
        return TestClinics.in(clinic, () -> {
            publish.from(
                    read.among(likeTheNeck(name)).read(id, likeTheNeck(name)).content());
            return id;
        });
    }

    private static ObjectNode likeTheNeck(String name) {
        ObjectNode entry = Core.templateEntries().stream()
                .filter(one -> one.path("id").asText().equals("TPL-NECK"))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        entry.remove("id");
        return entry.put("name", name);
    }
}
