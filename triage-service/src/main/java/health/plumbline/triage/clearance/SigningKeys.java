package health.plumbline.triage.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Triage's own keys: kept in its own database, given to nobody but by their public half. One of them signs. */
@ApplicationScoped
class SigningKeys {

    record Signing(String kid, PrivateKey key) {}

    /**
     * A key without its private half.
     *
     * @param leavesAt when what it signed is believed no more, or null while it signs
     */
    record Known(String kid, PublicKey key, Instant createdAt, Instant leavesAt, Instant killedAt) {

        boolean signs() {
            return leavesAt == null && killedAt == null;
        }

        boolean verifiesAt(Instant now) {
            return killedAt == null && (leavesAt == null || now.isBefore(leavesAt));
        }
    }

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @ConfigProperty(name = "plumbline.triage.keys-overlap")
    Duration overlap;

    @Transactional
    Signing current() {
        var row = (Tuple) database.createNativeQuery("select kid, private_key from signing_key_in_use()", Tuple.class)
                .getSingleResult();
        return new Signing(row.get(0, String.class), KeyPairs.privateKey(row.get(1, String.class)));
    }

    /** Every key there ever was, newest first. */
    @Transactional
    List<Known> all() {
        List<?> rows = database.createNativeQuery(
                        """
                        select kid, public_key, created_at, leaves_at, killed_at from signing_key
                        order by created_at desc, kid""",
                        Tuple.class)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).map(SigningKeys::known).toList();
    }

    /** Those that a clearance may be checked with now. */
    @Transactional
    List<Known> verifying() {
        var now = clock.instant();
        return all().stream().filter(key -> key.verifiesAt(now)).toList();
    }

    /** Several instances may start at once; one of them makes the key. */
    @ActivateRequestContext
    @Transactional
    void haveOne() {
        lock();
        if (all().stream().noneMatch(Known::signs)) {
            make();
        }
    }

    /** A new key signs from now on; what the one before it signed is believed until the overlap is over. */
    @Transactional(Transactional.TxType.MANDATORY)
    Known rotate() {
        lock();
        database.createNativeQuery(
                        """
                        update signing_key set leaves_at = :leaves, private_key = null
                        where leaves_at is null and killed_at is null""")
                .setParameter("leaves", clock.instant().plus(overlap))
                .executeUpdate();
        return find(make()).orElseThrow();
    }

    /** Nothing it signed is believed from now on. Another one signs, should this have been the one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void kill(Known key) {
        lock();
        database.createNativeQuery(
                        """
                        update signing_key set killed_at = :now, private_key = null
                        where kid = :kid and killed_at is null""")
                .setParameter("now", clock.instant())
                .setParameter("kid", key.kid())
                .executeUpdate();
        haveOne();
    }

    Optional<Known> find(String kid) {
        return all().stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('signing_key', 0))", Object.class)
                .getSingleResult();
    }

    private String make() {
        var pair = KeyPairs.generated();
        var kid = UUID.randomUUID().toString();
        database.createNativeQuery(
                        """
                        insert into signing_key (kid, private_key, public_key, created_at)
                        values (:kid, :private, :public, :at)""")
                .setParameter("kid", kid)
                .setParameter("private", KeyPairs.text(pair.getPrivate().getEncoded()))
                .setParameter("public", KeyPairs.text(pair.getPublic().getEncoded()))
                .setParameter("at", clock.instant())
                .executeUpdate();
        return kid;
    }

    private static Known known(Tuple row) {
        return new Known(
                row.get(0, String.class),
                KeyPairs.publicKey(row.get(1, String.class)),
                row.get(2, Instant.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class));
    }
}
