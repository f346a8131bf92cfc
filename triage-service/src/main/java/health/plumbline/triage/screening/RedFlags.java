package health.plumbline.triage.screening;

import health.plumbline.triage.edition.Edition;
import health.plumbline.triage.edition.Editions;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.PatientWords;
import health.plumbline.triage.policy.OwnRules;
import health.plumbline.triage.rules.RuleSetName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The questions and rules that the current clinic screens by: an edition, and what the clinic adds to it. */
@ApplicationScoped
public class RedFlags {

    @Inject
    Editions editions;

    @Inject
    OwnRules ownRules;

    /** For screenings begun now. */
    public Evaluator current() {
        return ownRules.added(editions.inForce().evaluator());
    }

    /** By what a screening was begun with; empty if that counts no more. */
    Optional<Evaluator> behind(Screening screening) {
        return editions.counting(name(screening).version()).flatMap(edition -> with(edition, screening));
    }

    /** As {@link #behind}, also by what counts no more: a record stays readable. */
    Optional<Evaluator> kept(Screening screening) {
        return editions.kept(name(screening).version()).flatMap(edition -> with(edition, screening));
    }

    /** The words that its questions have for a patient. */
    public PatientWords patientWords(Screening screening) {
        return editions.kept(name(screening).version()).orElseThrow().patientWords();
    }

    private Optional<Evaluator> with(Edition edition, Screening screening) {
        return ownRules.added(edition.evaluator(), name(screening).own())
                .filter(known -> known.instrument().hash().equals(screening.instrumentHash())
                        && known.ruleSet().hash().equals(screening.rulesetHash()));
    }

    private static RuleSetName name(Screening screening) {
        return RuleSetName.of(screening.ruleset());
    }
}
