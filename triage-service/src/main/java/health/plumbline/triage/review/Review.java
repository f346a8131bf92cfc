package health.plumbline.triage.review;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.ClinicOwned;
import health.plumbline.triage.note.NoteText;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** What somebody qualified found, excluded and planned about rules that had fired. Recorded once, never changed. */
@Entity
public class Review extends ClinicOwned {

    private static final Function<String, Rejection> INVALID = detail -> Rejection.invalid("review-invalid", detail);

    /** What was said, and by whom. */
    public record Words(
            String reviewer, String profession, Instant reviewedAt, String findings, String excluded, String plan) {

        /** @throws Rejection {@code review-invalid} if it says too little, or too much to be kept */
        public Words {
            reviewer = NoteText.name(INVALID).read("The name of the reviewer", reviewer);
            findings = NoteText.sentence(INVALID).read("What was found", findings);
            excluded = NoteText.words(INVALID).read("What was excluded", excluded);
            plan = NoteText.words(INVALID).read("The plan", plan);
        }
    }

    private UUID patient;
    private UUID screening;
    private String ruleset;
    private String reviewer;
    private String profession;
    private Instant reviewedAt;
    private String findings;
    private String excluded;
    private String plan;
    private Instant recordedAt;
    private String recordedBy;

    protected Review() {}

    /** @param screening in which the rules had fired, by the rule set it was begun with */
    public Review(UUID id, UUID patient, UUID screening, String ruleset, Words words, String by, Instant now) {
        super(id);
        this.patient = patient;
        this.screening = screening;
        this.ruleset = ruleset;
        this.reviewer = words.reviewer();
        this.profession = words.profession();
        this.reviewedAt = words.reviewedAt();
        this.findings = words.findings();
        this.excluded = words.excluded();
        this.plan = words.plan();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    public UUID screening() {
        return screening;
    }

    public String ruleset() {
        return ruleset;
    }

    public Words words() {
        return new Words(reviewer, profession, reviewedAt, findings, excluded, plan);
    }

    public String profession() {
        return profession;
    }

    public Instant reviewedAt() {
        return reviewedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
