package health.plumbline.triage.edition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.rules.OwnRule;
import health.plumbline.triage.rules.OwnRulesReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;

/** Puts a new edition in force, or takes one out of force. Neither needs the service to be started anew. */
@ApplicationScoped
class PublishEdition {

    private static final TypeReference<List<OwnRule>> OWN_RULES = new TypeReference<>() {};

    @Inject
    Editions editions;

    @Inject
    EntityManager database;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** Publishing the same again changes nothing. */
    Published of(EditionText text) {
        var edition = read(text);
        editions.lock();
        var all = editions.all();
        for (var known : all) {
            if (known.version().equals(edition.version())) {
                return same(known, edition);
            }
            mustHaveChangedItsName(known, edition);
        }
        if (!all.isEmpty() && edition.name().compareTo(all.get(0).ruleset()) < 0) {
            throw Rejection.conflict(
                    "edition-not-newer",
                    "Edition " + all.get(0).version() + " was published already. A new edition has a higher version.");
        }
        mustFitTheClinics(edition);
        editions.keep(edition, text, person.account(), clock.instant());
        audit.record(
                "edition-published",
                null,
                edition.name() + " " + edition.evaluator().ruleSet().hash());
        return find(edition.version());
    }

    /** Withdrawing what was withdrawn changes nothing. */
    Published withdraw(String version, String why) {
        editions.lock();
        var known = find(version);
        if (known.withdrawn()) {
            return known;
        }
        if (editions.all().stream().filter(edition -> !edition.withdrawn()).count() == 1) {
            throw Rejection.conflict(
                    "edition-last",
                    "This is the only edition in force; without one nobody can be screened. Publish another one first.");
        }
        editions.withdraw(version, why, person.account(), clock.instant());
        audit.record("edition-withdrawn", null, version);
        return find(version);
    }

    private Published find(String version) {
        return editions.all().stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst()
                .orElseThrow(Rejection::missing);
    }

    private static Edition read(EditionText text) {
        try {
            return text.read();
        } catch (BrokenRules broken) {
            throw Rejection.invalid("edition-broken", broken.getMessage());
        }
    }

    private static Published same(Published known, Edition edition) {
        if (!known.rulesetHash().equals(edition.evaluator().ruleSet().hash())
                || !known.instrumentHash()
                        .equals(edition.evaluator().instrument().hash())) {
            throw Rejection.conflict(
                    "edition-exists",
                    "Edition " + known.version() + " says something else. What was published never changes; give the"
                            + " new one a higher version.");
        }
        return known;
    }

    private static void mustHaveChangedItsName(Published known, Edition edition) {
        var instrument = edition.evaluator().instrument();
        if (known.instrument().equals(instrument.id())
                && !known.instrumentHash().equals(instrument.hash())) {
            throw Rejection.conflict(
                    "edition-exists",
                    "The questions " + instrument.id() + " were published with another content. Give the new ones a"
                            + " higher version.");
        }
    }

    /** A clinic's own rules are never dropped for an edition that they do not fit. */
    private void mustFitTheClinics(Edition edition) {
        List<?> rows = database.createNativeQuery("select clinic, rules from clinic_rules_in_force()", Tuple.class)
                .getResultList();
        for (var row : rows) {
            var clinic = ((Tuple) row).get(0, String.class);
            var faults = OwnRulesReader.faults(edition.evaluator().ruleSet(), own(((Tuple) row).get(1, String.class)));
            if (!faults.isEmpty()) {
                throw Rejection.conflict(
                        "edition-breaks-rules",
                        "The own rules of clinic " + clinic + " do not fit this edition: "
                                + faults.get(0).message() + " The clinic has to change them first.");
            }
        }
    }

    private List<OwnRule> own(String rules) {
        try {
            return json.readValue(rules, OWN_RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A clinic's own rules are not stored as JSON", e);
        }
    }
}
