package health.plumbline.triage.report;

import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.triage.hold.PlaceHold;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;

/** A report that cannot be read may have been the one that mattered: its patient is held until a clinician has asked. */
@ApplicationScoped
class UnreadableReport {

    private static final Set<String> ABOUT_SAFETY = Set.of("SymptomReported", "CheckInRecorded");

    @Inject
    CurrentClinic clinic;

    @Inject
    PlaceHold placeHold;

    // Without end, like every fact: while the database is away nothing of this topic goes on.
    @Retry(maxRetries = -1, maxDuration = 0, delay = 300, jitter = 200)
    @ActivateRequestContext
    void hold(ConsumerRecord<String, String> fact) {
        var named = header(fact, "ce_clinic");
        var patient = patient(fact.key());
        if (named.isBlank() || patient == null || !ABOUT_SAFETY.contains(header(fact, "ce_type"))) {
            return;
        }
        clinic.bind(named);
        QuarkusTransaction.requiringNew()
                .run(() -> placeHold.onReport(
                        patient, HoldFromReport.unclear("a report", null), Instant.ofEpochMilli(fact.timestamp())));
    }

    private static UUID patient(String key) {
        try {
            return UUID.fromString(String.valueOf(key));
        } catch (IllegalArgumentException nobody) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, String> fact, String name) {
        var header = fact.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
