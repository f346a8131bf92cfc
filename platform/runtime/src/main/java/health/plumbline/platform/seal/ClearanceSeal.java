package health.plumbline.platform.seal;

import java.security.PrivateKey;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Writes a clearance as a JWS. Only triage holds a key for it. */
public final class ClearanceSeal {

    static final String TYPE = "release-clearance+jwt";
    static final String ISSUER = "plumbline-triage";
    static final String AUDIENCE = "plumbline-release";
    static final String ALGORITHM = AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256;

    private ClearanceSeal() {}

    /**
     * @param kid the id of the key in triage's key set
     * @param key an EC key on P-256
     */
    public static String sign(ReleaseClearance clearance, String kid, PrivateKey key) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(ALGORITHM);
        signature.setHeader("typ", TYPE);
        signature.setKeyIdHeaderValue(kid);
        signature.setKey(key);
        signature.setPayload(claims(clearance).toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("A clearance could not be signed", e);
        }
    }

    private static JwtClaims claims(ReleaseClearance clearance) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setJwtId(clearance.id());
        claims.setIssuedAt(date(clearance.issuedAt()));
        claims.setNotBefore(date(clearance.issuedAt()));
        claims.setExpirationTime(date(clearance.expiresAt()));
        claims.setStringClaim("clinic", clearance.clinic());
        claims.setStringClaim("patient", clearance.patient().toString());
        claims.setStringClaim("program", clearance.program().toString());
        claims.setClaim("version", clearance.version());
        claims.setStringClaim("content_hash", clearance.contentHash());
        claims.setStringClaim("screening", clearance.screening().toString());
        claims.setClaim("screened_at", clearance.screenedAt().getEpochSecond());
        claims.setClaim("valid_until", clearance.validUntil().getEpochSecond());
        claims.setStringClaim("instrument", clearance.instrument());
        claims.setStringClaim("ruleset", clearance.ruleset());
        claims.setStringClaim("level", clearance.level());
        if (clearance.rationaleBy() != null) {
            claims.setStringClaim("rationale_by", clearance.rationaleBy());
        }
        claims.setClaim("epoch", clearance.epoch());
        return claims;
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
