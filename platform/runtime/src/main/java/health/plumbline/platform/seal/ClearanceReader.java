package health.plumbline.platform.seal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Reads a clearance and believes it only if triage signed it: one algorithm, the key named by {@code kid} out of the
 * given set, the exact type, issuer and audience, every claim present, none twice. Time and whom it is for are judged by
 * the caller, who knows what it is about to do.
 */
public final class ClearanceReader {

    /** Far above any honest clearance (about 1 kB), far below what would cost anything to refuse. */
    private static final int LONGEST = 8_192;

    private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Function<String, Optional<PublicKey>> keys;

    /** @param keys triage's public keys by their id; empty for an id it does not know */
    public ClearanceReader(Function<String, Optional<PublicKey>> keys) {
        this.keys = keys;
    }

    /** @throws ForgedClearance if triage did not sign exactly this as a clearance */
    public ReleaseClearance read(String token) throws ForgedClearance {
        if (token == null || token.length() > LONGEST || !COMPACT.matcher(token).matches()) {
            throw new ForgedClearance("not a compact JWS of a sensible size");
        }
        var header = json(decoded(token.substring(0, token.indexOf('.'))));
        mustBeOurs(header);
        var kid = text(header, "kid");
        var key = keys.apply(kid).orElseThrow(() -> new ForgedClearance("no such key in triage's key set"));
        return claims(json(verified(token, key)));
    }

    private static void mustBeOurs(JsonNode header) throws ForgedClearance {
        var names = header.fieldNames();
        while (names.hasNext()) {
            if (!HEADERS.contains(names.next())) {
                throw new ForgedClearance("a header that clearances do not have");
            }
        }
        if (!ClearanceSeal.ALGORITHM.equals(text(header, "alg")) || !ClearanceSeal.TYPE.equals(text(header, "typ"))) {
            throw new ForgedClearance("not our algorithm or type");
        }
    }

    private static String verified(String token, PublicKey key) throws ForgedClearance {
        try {
            var signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            signature.setKey(key);
            if (!signature.verifySignature()) {
                throw new ForgedClearance("the signature is not triage's");
            }
            return signature.getPayload();
        } catch (JoseException e) {
            throw new ForgedClearance("the signature cannot be checked", e);
        }
    }

    private static ReleaseClearance claims(JsonNode claims) throws ForgedClearance {
        if (!ClearanceSeal.ISSUER.equals(text(claims, "iss")) || !ClearanceSeal.AUDIENCE.equals(text(claims, "aud"))) {
            throw new ForgedClearance("of another issuer or for another audience");
        }
        return new ReleaseClearance(
                text(claims, "jti"),
                text(claims, "clinic"),
                uuid(claims, "patient"),
                uuid(claims, "program"),
                version(claims),
                text(claims, "content_hash"),
                uuid(claims, "screening"),
                instant(claims, "screened_at"),
                instant(claims, "valid_until"),
                text(claims, "instrument"),
                text(claims, "ruleset"),
                text(claims, "level"),
                claims.path("rationale_by").textValue(),
                number(claims, "epoch"),
                instant(claims, "nbf"),
                instant(claims, "exp"));
    }

    private static String decoded(String part) throws ForgedClearance {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ForgedClearance("not base64url", e);
        }
    }

    private static JsonNode json(String text) throws ForgedClearance {
        try {
            var node = STRICT.readTree(text);
            if (!node.isObject()) {
                throw new ForgedClearance("not a JSON object");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new ForgedClearance("not clean JSON", e);
        }
    }

    private static String text(JsonNode node, String name) throws ForgedClearance {
        var value = node.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new ForgedClearance(name + " is missing");
        }
        return value.textValue();
    }

    private static long number(JsonNode node, String name) throws ForgedClearance {
        var value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw new ForgedClearance(name + " is missing or no number");
        }
        return value.longValue();
    }

    private static int version(JsonNode claims) throws ForgedClearance {
        var version = number(claims, "version");
        if (version < 1 || version > Integer.MAX_VALUE) {
            throw new ForgedClearance("version is out of range");
        }
        return (int) version;
    }

    private static Instant instant(JsonNode node, String name) throws ForgedClearance {
        var seconds = number(node, name);
        if (seconds > 253_402_300_799L) {
            throw new ForgedClearance(name + " is out of range");
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static UUID uuid(JsonNode node, String name) throws ForgedClearance {
        var text = text(node, name);
        try {
            var uuid = UUID.fromString(text);
            if (!uuid.toString().equals(text)) {
                throw new ForgedClearance(name + " is no UUID");
            }
            return uuid;
        } catch (IllegalArgumentException e) {
            throw new ForgedClearance(name + " is no UUID", e);
        }
    }
}
