package health.plumbline.triage.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.edition.Editions;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.rules.OwnRule;
import health.plumbline.triage.rules.OwnRulesReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The red-flag rules that a clinic adds. It can add and take back its own; it can change nothing of the core. */
@Path("/api/clinic/rules")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ClinicRulesResource {

    @Inject
    OwnRules ownRules;

    @Inject
    Editions editions;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param number that was read, 0 for none: whoever saved meanwhile is not overwritten */
    record Wanted(@NotNull Integer number, @NotNull @Size(max = 200) List<@NotNull OwnRule> rules) {}

    /**
     * What a condition may ask of.
     *
     * @param kind {@code number, choice, set, text}, or {@code fact} for a named condition of the core
     * @param nullable whether it is null where it was not asked
     */
    record Word(String key, String label, String kind, List<Item.Option> options, boolean nullable) {}

    record Panel(String name, String headline) {}

    /** @param core what the rules are added to; @param questions what a condition may ask of */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            int number,
            Instant publishedAt,
            String core,
            List<OwnRule> rules,
            List<Word> questions,
            List<Panel> panels) {}

    @GET
    @RolesAllowed({"clinician", "clinic-admin"})
    @Transactional
    public View read() {
        return view(ownRules.current(), editions.inForce().evaluator());
    }

    /** In force for screenings begun from now on. The same again changes nothing. */
    @PUT
    @RolesAllowed("clinic-admin")
    @Transactional
    public View change(@NotNull @Valid Wanted wanted) {
        ownRules.lock();
        var core = editions.inForce().evaluator();
        var current = ownRules.current();
        if (current.rules().equals(wanted.rules())) {
            return view(current, core);
        }
        if (current.number() != wanted.number()) {
            throw Rejection.conflict(
                    "clinic-rules-changed",
                    "Somebody else changed the clinic's rules since you read them. Look at them again, then add yours.");
        }
        mustFit(core, wanted.rules());
        var kept = ownRules.keep(wanted.rules(), person.account(), clock.instant());
        audit.record("clinic-rules-changed", null, "version " + kept.number());
        return view(kept, core);
    }

    private static void mustFit(Evaluator core, List<OwnRule> rules) {
        var faults = OwnRulesReader.faults(core.ruleSet(), rules);
        if (!faults.isEmpty()) {
            throw Rejection.invalid(
                    "clinic-rule-broken",
                    faults.get(0).message(),
                    faults.stream()
                            .map(fault -> new Rejection.Violation(
                                    "/rules/" + fault.index() + "/" + fault.field(), fault.message()))
                            .toList());
        }
    }

    private static View view(OwnRules.Version own, Evaluator core) {
        return new View(
                own.number(),
                own.publishedAt(),
                core.ruleSet().id(),
                own.rules(),
                words(core),
                core.ruleSet().messages().entrySet().stream()
                        .map(message ->
                                new Panel(message.getKey(), message.getValue().headline()))
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList());
    }

    private static List<Word> words(Evaluator core) {
        var words = new ArrayList<Word>();
        for (var item : core.instrument().items()) {
            words.add(new Word(item.key(), item.clinician(), kind(item), item.options(), item.nullable()));
        }
        for (var fact : core.ruleSet().facts().entrySet()) {
            words.add(new Word(fact.getKey(), fact.getValue().text(), "fact", List.of(), false));
        }
        return words;
    }

    private static String kind(Item item) {
        return item.type() == Item.Type.WHOLE ? "number" : item.type().name().toLowerCase(Locale.ROOT);
    }
}
