package health.plumbline.triage.emergency;

import health.plumbline.platform.audit.Audit;
import health.plumbline.triage.emergency.StandingEmergency.Need;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The emergencies of the current clinic. */
@ApplicationScoped
public class Emergencies implements PanacheRepositoryBase<EmergencyTrigger, UUID> {

    @Inject
    EmergencyOutcomes outcomes;

    @Inject
    Audit audit;

    @ConfigProperty(name = "plumbline.triage.correction-window")
    Duration correctionWindow;

    /** Of one screening at most one stands. */
    public void arise(UUID patient, UUID screening, List<String> rules, Instant now) {
        if (of(screening).isEmpty()) {
            persist(new EmergencyTrigger(patient, screening, rules, now));
            flush();
            audit.record("emergency-arisen", patient, screening + " " + String.join(" ", rules));
        }
    }

    /** The answers were corrected in the screening they were given in; long after, they were no slip and stand. */
    public void withdraw(UUID patient, UUID screening, String by, Instant now) {
        of(screening)
                .filter(trigger -> !now.isAfter(trigger.since().plus(correctionWindow)))
                .ifPresent(trigger -> {
                    trigger.withdraw(by, now);
                    flush();
                    audit.record("emergency-withdrawn", patient, screening.toString());
                });
    }

    /** The newest emergency of the patient, whether or not it was ended since. */
    Optional<EmergencyTrigger> newest(UUID patient) {
        return find("patient = ?1 and withdrawnAt is null order by since desc", patient)
                .firstResultOptional();
    }

    /**
     * What withholds everything of a patient until it is ended.
     *
     * @param screenedSince whether a screening below emergency is complete that was begun after this
     */
    public Optional<StandingEmergency> standing(UUID patient, Predicate<Instant> screenedSince) {
        return newest(patient).flatMap(trigger -> {
            var known = outcomes.after(patient, trigger.since());
            var ended = known.stream()
                    .anyMatch(outcome -> outcome.counterSigned() && screenedSince.test(outcome.assessedAt()));
            return ended ? Optional.empty() : Optional.of(standing(trigger, known, screenedSince));
        });
    }

    private static StandingEmergency standing(
            EmergencyTrigger trigger, List<OutcomeView> known, Predicate<Instant> screenedSince) {
        var signed = known.stream().filter(OutcomeView::counterSigned).findFirst();
        var outcome = signed.or(() -> known.stream().findFirst()).orElse(null);
        var needs = new ArrayList<Need>();
        if (outcome == null) {
            needs.add(Need.outcome);
        }
        if (signed.isEmpty()) {
            needs.add(Need.counterSignature);
        }
        if (outcome == null || !screenedSince.test(outcome.assessedAt())) {
            needs.add(Need.screening);
        }
        return new StandingEmergency(
                trigger.since(), trigger.screening(), trigger.rules(), outcome, signed.isPresent(), List.copyOf(needs));
    }

    private Optional<EmergencyTrigger> of(UUID screening) {
        return find("screening = ?1 and withdrawnAt is null", screening).firstResultOptional();
    }
}
