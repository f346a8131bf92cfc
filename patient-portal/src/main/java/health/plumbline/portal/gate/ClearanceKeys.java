package health.plumbline.portal.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/**
 * Triage's public keys, fetched from triage itself and kept for a while: read again when they grow old or when a key is
 * asked for that is not among them. Without any, the gate is closed.
 */
@ApplicationScoped
class ClearanceKeys {

    private static final Logger LOG = Logger.getLogger(ClearanceKeys.class);

    /** After this long triage is asked again, so that a key it took back is forgotten. */
    static final Duration FRESH = Duration.ofMinutes(1);

    /** How long keys are still believed while triage does not answer. */
    static final Duration USABLE = Duration.ofHours(1);

    /** A triage that is away, or a key that it does not have, is not asked for again and again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final int MOST_MISSED = 100;

    private final ClearanceKeySource triage;
    private final Clock clock;

    private record Known(Map<String, PublicKey> keys, Instant at) {}

    private volatile Known known = new Known(Map.of(), Instant.EPOCH);
    private volatile Instant lastAsked = Instant.EPOCH;

    /** When keys were asked for in vain: another one that is not known, new at triage, is asked for all the same. */
    private final Map<String, Instant> missed = new ConcurrentHashMap<>();

    ClearanceKeys(@RestClient ClearanceKeySource triage, Clock clock) {
        this.triage = triage;
        this.clock = clock;
    }

    /** @throws Gate.NoKeys if there is nothing to judge by */
    Optional<PublicKey> find(String kid) {
        var now = clock.instant();
        var stale = !now.isBefore(known.at().plus(FRESH)) && rested(lastAsked, now);
        var unknown = !known.keys().containsKey(kid) && rested(missed.getOrDefault(kid, Instant.EPOCH), now);
        if (stale || unknown) {
            ask(now);
            remember(kid, now);
        }
        if (known.keys().isEmpty() || !now.isBefore(known.at().plus(USABLE))) {
            throw new Gate.NoKeys();
        }
        return Optional.ofNullable(known.keys().get(kid));
    }

    private static boolean rested(Instant since, Instant now) {
        return !now.isBefore(since.plus(PAUSE));
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

    private synchronized void ask(Instant now) {
        lastAsked = now;
        try {
            known = new Known(read(triage.keySet()), now);
        } catch (RuntimeException | JoseException e) {
            LOG.warnf("Triage's keys could not be read: %s", e.getClass().getName());
        }
    }

    private static Map<String, PublicKey> read(String keySet) throws JoseException {
        return new JsonWebKeySet(keySet)
                .getJsonWebKeys().stream()
                        .filter(key -> key.getKeyId() != null)
                        .filter(key -> key instanceof EllipticCurveJsonWebKey ec
                                && ec.getCurveName().equals("P-256"))
                        .collect(Collectors.toMap(
                                key -> key.getKeyId(), key -> (PublicKey) key.getKey(), (first, second) -> first));
    }

    void forget() {
        known = new Known(Map.of(), Instant.EPOCH);
        lastAsked = Instant.EPOCH;
        missed.clear();
    }
}
