package health.plumbline.triage.patient;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.events.Inbox;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns from program-service which clinics, people and patients there are. */
@ApplicationScoped
class ProgramListener {

    @Inject
    Inbox inbox;

    @Inject
    ClinicDirectory clinics;

    @Inject
    Patients patients;

    @Incoming("program-facts")
    @Blocking
    void on(ConsumerRecord<String, String> fact) {
        inbox.take(fact, ClinicConfigured.class, clinics::keep);
        inbox.take(fact, PatientRegistered.class, patients::keep);
    }
}
