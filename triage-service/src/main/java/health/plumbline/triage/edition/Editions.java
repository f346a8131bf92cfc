package health.plumbline.triage.edition;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.rules.RuleSetName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The editions that were published. Which of them count is asked of the database each time, because another instance may
 * have published or withdrawn one; what a version says never changes and is read once.
 */
@ApplicationScoped
public class Editions {

    @Inject
    EntityManager database;

    private final Map<String, Edition> read = new ConcurrentHashMap<>();

    /** Highest version first. */
    @Transactional
    public List<Published> all() {
        List<?> rows = database.createNativeQuery(
                        """
                        select ruleset, ruleset_hash, instrument, instrument_hash, published_at, published_by,
                               withdrawn_at, withdrawn_by, withdrawn_why
                        from red_flag_edition""",
                        Tuple.class)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(Editions::published)
                .sorted((one, other) -> other.ruleset().compareTo(one.ruleset()))
                .toList();
    }

    /**
     * The one that new screenings are begun with: the highest version that was not withdrawn.
     *
     * @throws BrokenRules if there is none, which the start and the withdrawal see to
     */
    public Edition inForce() {
        return content(inForce(all()).orElseThrow(() -> new BrokenRules("No edition of the red flags is in force")));
    }

    static Optional<Published> inForce(List<Published> all) {
        return all.stream().filter(edition -> !edition.withdrawn()).findFirst();
    }

    /**
     * Whether what was screened by an edition still counts: it was not withdrawn, and no new major version is in force,
     * after which everybody is screened again (clinical reference, section 4.6).
     */
    static boolean counts(Published edition, List<Published> all) {
        return !edition.withdrawn()
                && inForce(all)
                        .filter(current ->
                                current.ruleset().major() == edition.ruleset().major())
                        .isPresent();
    }

    /** Versions whose screenings and clearances count no more. */
    public List<String> outdated() {
        var all = all();
        return all.stream()
                .filter(edition -> !counts(edition, all))
                .map(Published::version)
                .toList();
    }

    /** Empty if there is none of this version, or it counts no more. */
    public Optional<Edition> counting(String version) {
        var all = all();
        return all.stream()
                .filter(edition -> edition.version().equals(version) && counts(edition, all))
                .findFirst()
                .map(this::content);
    }

    /** Whether it counts or not: a record stays readable. */
    public Optional<Edition> kept(String version) {
        return all().stream()
                .filter(edition -> edition.version().equals(version))
                .findFirst()
                .map(this::content);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Edition edition, EditionText text, String by, Instant now) {
        database.createNativeQuery(
                        """
                        insert into red_flag_edition
                            (version, ruleset, ruleset_hash, instrument, instrument_hash, instrument_text,
                             patient_words_text, ruleset_text, published_at, published_by)
                        values (:version, :ruleset, :rulesetHash, :instrument, :instrumentHash, :questions, :words,
                                :rules, :at, :by)""")
                .setParameter("version", edition.version())
                .setParameter("ruleset", edition.evaluator().ruleSet().id())
                .setParameter("rulesetHash", edition.evaluator().ruleSet().hash())
                .setParameter("instrument", edition.evaluator().instrument().id())
                .setParameter("instrumentHash", edition.evaluator().instrument().hash())
                .setParameter("questions", text.instrument())
                .setParameter("words", text.patientWords())
                .setParameter("rules", text.ruleset())
                .setParameter("at", now)
                .setParameter("by", by)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(String version, String why, String by, Instant now) {
        database.createNativeQuery(
                        """
                        update red_flag_edition set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why
                        where version = :version and withdrawn_at is null""")
                .setParameter("at", now)
                .setParameter("by", by)
                .setParameter("why", why)
                .setParameter("version", version)
                .executeUpdate();
    }

    /** One publishes or withdraws at a time, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended('red_flag_edition', 0))", Object.class)
                .getSingleResult();
    }

    @Transactional
    EditionText text(String version) {
        var row = (Tuple) database.createNativeQuery(
                        """
                        select instrument_text, patient_words_text, ruleset_text from red_flag_edition
                        where version = :version""",
                        Tuple.class)
                .setParameter("version", version)
                .getSingleResult();
        return new EditionText(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class));
    }

    private Edition content(Published edition) {
        return read.computeIfAbsent(edition.rulesetHash() + edition.instrumentHash(), both -> text(edition.version())
                .read());
    }

    private static Published published(Tuple row) {
        return new Published(
                RuleSetName.of(row.get(0, String.class)),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Instant.class),
                row.get(5, String.class),
                row.get(6, Instant.class),
                row.get(7, String.class),
                row.get(8, String.class));
    }
}
