package health.plumbline.triage.clearance;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.seal.ContentHash;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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

    @Inject
    ObjectMapper json;

    record KeySet(List<Map<String, Object>> keys) {}

    /** May be kept, and is asked about before each use: a new key is learned at once, and a killed one forgotten. */
    @GET
    public Response keys(@Context Request request) {
        var keys = new KeySet(
                signingKeys.verifying().stream().map(KeyResource::json).toList());
        var tag = new EntityTag(ContentHash.of(json.valueToTree(keys)));
        var kept = request.evaluatePreconditions(tag);
        return (kept == null ? Response.ok(keys) : kept)
                .tag(tag)
                .cacheControl(asking())
                .build();
    }

    private static CacheControl asking() {
        var control = new CacheControl();
        control.setNoTransform(false);
        control.setNoCache(true);
        return control;
    }

    private static Map<String, Object> json(SigningKeys.Known known) {
        var key = new EllipticCurveJsonWebKey((ECPublicKey) known.key());
        key.setKeyId(known.kid());
        key.setUse("sig");
        key.setAlgorithm("ES256");
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
