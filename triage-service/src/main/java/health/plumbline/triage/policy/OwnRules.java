package health.plumbline.triage.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.rules.OwnRule;
import health.plumbline.triage.rules.OwnRulesReader;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rules that the current clinic adds to the core's, in all their versions. */
@ApplicationScoped
public class OwnRules {

    /** Compiled conditions are worth keeping; how many clinics there are is not bounded, so the kept ones are. */
    private static final int KEPT = 200;

    private static final TypeReference<List<OwnRule>> RULES = new TypeReference<>() {};

    @Inject
    Rows rows;

    @Inject
    EntityManager database;

    @Inject
    ObjectMapper json;

    private final Map<String, Evaluator> compiled = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Evaluator> eldest) {
            return size() > KEPT;
        }
    });

    /** @param number 0 while there are none */
    record Version(int number, Instant publishedAt, List<OwnRule> rules) {

        static final Version NONE = new Version(0, null, List.of());
    }

    Version current() {
        return rows.find("order by number desc")
                .firstResultOptional()
                .map(this::version)
                .orElse(Version.NONE);
    }

    /** With the rules that are in force for screenings begun now. */
    public Evaluator added(Evaluator core) {
        return added(core, current());
    }

    /** With the rules of this number; empty if the clinic has none such. */
    public Optional<Evaluator> added(Evaluator core, int number) {
        if (number == 0) {
            return Optional.of(core);
        }
        return rows.find("number", number).firstResultOptional().map(row -> added(core, version(row)));
    }

    private Evaluator added(Evaluator core, Version own) {
        if (own.rules().isEmpty()) {
            return core;
        }
        var key = core.ruleSet().hash() + own.number() + own.rules();
        return compiled.computeIfAbsent(
                key,
                any -> new Evaluator(
                        core.instrument(), OwnRulesReader.added(core.ruleSet(), own.number(), own.rules())));
    }

    /** One changes them at a time, until the transaction ends. */
    void lock() {
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('clinic_rules' || current_setting('app.clinic'), 0))",
                        Object.class)
                .getSingleResult();
    }

    Version keep(List<OwnRule> rules, String by, Instant now) {
        var row = new ClinicRules(current().number() + 1, text(rules), by, now);
        rows.persist(row);
        return version(row);
    }

    private String text(List<OwnRule> rules) {
        return json.valueToTree(rules).toString();
    }

    private Version version(ClinicRules row) {
        try {
            return new Version(row.number(), row.publishedAt(), json.readValue(row.rules(), RULES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A clinic's own rules are not stored as JSON", e);
        }
    }

    /** The versions of the current clinic. */
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<ClinicRules, UUID> {}
}
