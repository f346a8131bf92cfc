package health.plumbline.program.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.platform.seal.ClearanceSeal;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.program.SigningKey;
import health.plumbline.program.TriageCounterpart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What somebody could make of a clearance who knows everything but triage's key. */
final class Tokenwork {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private Tokenwork() {}

    /** Signed by triage, whatever it says. */
    static String signed(ReleaseClearance clearance) {
        return ClearanceSeal.sign(clearance, TriageCounterpart.KEY.kid(), TriageCounterpart.KEY.secret());
    }

    /** With other claims, signed by triage's own key. */
    static String resigned(String token, Consumer<ObjectNode> claims) {
        return remade(token, header -> {}, claims, TriageCounterpart.KEY.secret());
    }

    /** With another header, signed by triage's own key. */
    static String reheaded(String token, Consumer<ObjectNode> header) {
        return remade(token, header, claims -> {}, TriageCounterpart.KEY.secret());
    }

    static String signedBy(SigningKey key, String token) {
        return remade(token, header -> {}, claims -> {}, key.secret());
    }

    /** With other claims under the old signature. */
    static String tampered(String token, Consumer<ObjectNode> claims) {
        var parts = token.split("\\.");
        return parts[0] + "." + changed(parts[1], claims) + "." + parts[2];
    }

    static String withSignature(String token, byte[] signature) {
        var parts = token.split("\\.");
        return parts[0] + "." + parts[1] + "." + URL.encodeToString(signature);
    }

    /** An unsigned token in the two ways of writing it. */
    static String unsigned(String token, boolean withDot) {
        var parts = token.split("\\.");
        return changed(parts[0], header -> header.put("alg", "none")) + "." + parts[1] + (withDot ? "." : "");
    }

    /** Signed with the public key as if it were a shared secret. */
    static String symmetric(String token) {
        var parts = token.split("\\.");
        var input = changed(parts[0], header -> header.put("alg", "HS256")) + "." + parts[1];
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(TriageCounterpart.KEY.jwk().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return input + "." + URL.encodeToString(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A claim that is there twice: which one counts is a matter of taste, so none does. */
    static String doubled(String token, String claim, String value) {
        var parts = token.split("\\.");
        var text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var twice = "{\"" + claim + "\":\"" + value + "\"," + text.substring(1);
        return sign(
                parts[0], URL.encodeToString(twice.getBytes(StandardCharsets.UTF_8)), TriageCounterpart.KEY.secret());
    }

    private static String remade(
            String token, Consumer<ObjectNode> header, Consumer<ObjectNode> claims, PrivateKey key) {
        var parts = token.split("\\.");
        return sign(changed(parts[0], header), changed(parts[1], claims), key);
    }

    private static String sign(String header, String claims, PrivateKey key) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return header + "." + claims + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String part, Consumer<ObjectNode> change) {
        try {
            var node = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
            change.accept(node);
            return URL.encodeToString(JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
