package health.plumbline.triage.planted.rules;

import health.plumbline.triage.planted.open.OpenResource;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything a rule must not know, planted so that the architecture rules are seen to find it. */
class WorldlyRule {

    EntityManager database;
    ConsumerRecord<String, String> record;
    OpenResource resource;

    Instant now() {
        return Instant.now();
    }
}
