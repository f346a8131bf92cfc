package health.plumbline.catalog.clinics;

import health.plumbline.catalog.search.ProgramReleased;
import health.plumbline.catalog.search.RecentUses;
import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from program-service which clinics there are, who works there, and which techniques they use. */
@ApplicationScoped
class ProgramListener {

    @Inject
    Inbox inbox;

    @Inject
    ClinicDirectory clinics;

    @Inject
    RecentUses uses;

    @Incoming("program-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(fact, ClinicConfigured.class, clinics::keep);
        inbox.take(fact, ProgramReleased.class, uses::keep);
    }
}
