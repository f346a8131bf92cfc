package health.plumbline.program.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Triage's public keys, kept for a minute: so soon is a key forgotten that triage took back. One that is not among them
 * is asked for at once, but not again and again.
 */
@ApplicationScoped
class ClearanceKeys {

    private static final Logger LOG = Logger.getLogger(ClearanceKeys.class);
    private static final String CURVE = "P-256";

    /** After this long triage is asked again. */
    static final Duration FRESH = Duration.ofMinutes(1);

    /** For this long triage is not asked again for a key that it did not have. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int MOST_MISSED = 100;

    private final Clock clock;
    private final Map<String, Instant> missed = new ConcurrentHashMap<>();

    private record Known(Map<String, PublicKey> keys, Instant at) {

        boolean freshAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }

    private volatile Known known = new Known(Map.of(), Instant.EPOCH);

    ClearanceKeys(Clock clock) {
        this.clock = clock;
    }

    /** @param keySet asks triage for its key set, as JSON; without an answer an old set counts for nothing */
    Optional<PublicKey> find(String kid, Supplier<String> keySet) {
        var now = clock.instant();
        if (!known.freshAt(now) || !known.keys().containsKey(kid) && mayAsk(kid, now)) {
            known = new Known(read(keySet.get()), now);
            remember(kid, now);
        }
        return Optional.ofNullable(known.keys().get(kid));
    }

    private boolean mayAsk(String kid, Instant now) {
        var at = missed.get(kid);
        return at == null || now.isBefore(at) || !now.isBefore(at.plus(PAUSE));
    }

    private void remember(String kid, Instant now) {
        if (known.keys().containsKey(kid)) {
            missed.remove(kid);
            return;
        }
        if (missed.size() >= MOST_MISSED) {
            missed.clear();
        }
        missed.put(kid, now);
    }

    private static Map<String, PublicKey> read(String keySet) {
        var keys = new HashMap<String, PublicKey>();
        try {
            for (var key : new JsonWebKeySet(keySet).getJsonWebKeys()) {
                if (key instanceof EllipticCurveJsonWebKey curved
                        && CURVE.equals(curved.getCurveName())
                        && curved.getKeyId() != null) {
                    keys.put(curved.getKeyId(), curved.getECPublicKey());
                }
            }
        } catch (JoseException | RuntimeException e) {
            LOG.warnf("Triage's key set cannot be read: %s", e.getClass().getName());
            throw new Triage.Nonsense("no key set", e);
        }
        return Map.copyOf(keys);
    }
}
