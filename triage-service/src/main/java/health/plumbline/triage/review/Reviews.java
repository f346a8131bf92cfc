package health.plumbline.triage.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The reviews of the current clinic. */
@ApplicationScoped
public class Reviews implements PanacheRepositoryBase<Review, UUID> {

    /**
     * A review, on one of the rules it speaks for.
     *
     * @param answers on which the rule had fired, in one canonical form
     */
    public record Said(Review review, String rule, String answers) {}

    public Optional<Review> find(UUID id) {
        return find("id", id).firstResultOptional();
    }

    /** @param answers by the rule that fired on them */
    public void keep(Review review, Map<String, String> answers) {
        persist(review);
        flush();
        answers.forEach((rule, on) -> getEntityManager().persist(new ReviewedRule(review.id(), rule, on)));
    }

    /** The answers of each rule that a review speaks for. */
    public Map<String, String> answers(UUID review) {
        var answers = new HashMap<String, String>();
        getEntityManager()
                .createQuery("from ReviewedRule where review = :review", ReviewedRule.class)
                .setParameter("review", review)
                .getResultList()
                .forEach(rule -> answers.put(rule.rule(), rule.answers()));
        return answers;
    }

    /** All that was ever said of this patient, newest first. */
    public List<Said> of(UUID patient) {
        return getEntityManager()
                .createQuery(
                        """
                        select r, about from Review r join ReviewedRule about on about.review = r.id
                        where r.patient = :patient order by r.recordedAt desc""",
                        Object[].class)
                .setParameter("patient", patient)
                .getResultStream()
                .map(row -> said((Review) row[0], (ReviewedRule) row[1]))
                .toList();
    }

    private static Said said(Review review, ReviewedRule about) {
        return new Said(review, about.rule(), about.answers());
    }
}
