package health.plumbline.triage.screening;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.note.NoteText;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** Why a caution does not stand in the way, in a clinician's own words; written once, never changed. */
@Entity
public class Rationale extends ClinicOwned {

    private static final NoteText TEXT = NoteText.sentence(detail -> Rejection.invalid("rationale-invalid", detail));

    private UUID screening;
    private String rule;
    private String words;
    private Instant writtenAt;
    private String writtenBy;

    protected Rationale() {}

    /** @throws Rejection if it says too little to be a reason */
    Rationale(UUID screening, String rule, String words, String by, Instant now) {
        super(UUID.randomUUID());
        this.screening = screening;
        this.rule = rule;
        this.words = TEXT.read("A rationale", words);
        this.writtenBy = by;
        this.writtenAt = now;
    }

    String rule() {
        return rule;
    }

    public String words() {
        return words;
    }

    public String writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
