package health.plumbline.triage.emergency;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.note.NoteText;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** What the service that received a patient in an emergency found and planned. Recorded once, never changed. */
@Entity
class EmergencyOutcome extends ClinicOwned {

    private static final Function<String, Rejection> INVALID = detail -> Rejection.invalid("outcome-invalid", detail);

    /** What was found, and by whom. */
    record Words(String service, Instant assessedAt, String outcome, String plan) {

        /** @throws Rejection {@code outcome-invalid} if it says too little, or too much to be kept */
        Words {
            service = NoteText.name(INVALID).read("The name of the service", service);
            outcome = NoteText.sentence(INVALID).read("The outcome", outcome);
            plan = NoteText.words(INVALID).read("The plan", plan);
        }
    }

    private UUID patient;
    private String service;
    private Instant assessedAt;
    private String outcome;
    private String plan;
    private Instant recordedAt;
    private String recordedBy;

    protected EmergencyOutcome() {}

    EmergencyOutcome(UUID id, UUID patient, Words words, String by, Instant now) {
        super(id);
        this.patient = patient;
        this.service = words.service();
        this.assessedAt = words.assessedAt();
        this.outcome = words.outcome();
        this.plan = words.plan();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    boolean says(UUID patient, Words words) {
        return this.patient.equals(patient) && words().equals(words);
    }

    Words words() {
        return new Words(service, assessedAt, outcome, plan);
    }

    UUID patient() {
        return patient;
    }

    Instant assessedAt() {
        return assessedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
