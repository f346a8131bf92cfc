package health.plumbline.program.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Triage's public keys, kept until a clearance names one that is not among them. */
@ApplicationScoped
class ClearanceKeys {

    private static final Logger LOG = Logger.getLogger(ClearanceKeys.class);
    private static final String CURVE = "P-256";

    private volatile Map<String, PublicKey> known = Map.of();

    /** @param keySet asks triage for its key set, as JSON */
    Optional<PublicKey> find(String kid, Supplier<String> keySet) {
        if (!known.containsKey(kid)) {
            known = read(keySet.get());
        }
        return Optional.ofNullable(known.get(kid));
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
