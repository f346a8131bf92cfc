package health.plumbline.triage.review;

import health.plumbline.platform.tenancy.ClinicOwned;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A rule that a review speaks for, with the answers it had fired on. */
@Entity
class ReviewedRule extends ClinicOwned {

    private UUID review;
    private String rule;
    private String answers;

    protected ReviewedRule() {}

    ReviewedRule(UUID review, String rule, String answers) {
        super(UUID.randomUUID());
        this.review = review;
        this.rule = rule;
        this.answers = answers;
    }

    String rule() {
        return rule;
    }

    String answers() {
        return answers;
    }
}
