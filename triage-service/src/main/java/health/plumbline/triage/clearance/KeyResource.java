package health.plumbline.triage.clearance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;

/** The public halves of triage's keys, for whoever checks a clearance. Public, because they prove and open nothing. */
@Path("/api/clearance-keys")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class KeyResource {

    @Inject
    SigningKeys signingKeys;

    record KeySet(List<Map<String, Object>> keys) {}

    @GET
    public KeySet keys() {
        return new KeySet(signingKeys.all().stream().map(KeyResource::json).toList());
    }

    private static Map<String, Object> json(SigningKeys.Verifying verifying) {
        var key = new EllipticCurveJsonWebKey((ECPublicKey) verifying.key());
        key.setKeyId(verifying.kid());
        key.setUse("sig");
        key.setAlgorithm("ES256");
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
