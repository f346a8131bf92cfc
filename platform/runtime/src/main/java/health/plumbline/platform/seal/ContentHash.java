package health.plumbline.platform.seal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;

/** SHA-256 over the canonical JSON (RFC 8785) of everything a patient will see: equal content, equal hash. */
public final class ContentHash {

    private static final String PREFIX = "sha256:";

    private ContentHash() {}

    /** @return {@code sha256:} and 64 hexadecimal digits */
    public static String of(JsonNode content) {
        return ofCanonical(canonical(content));
    }

    public static String ofCanonical(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String canonical(JsonNode content) {
        try {
            return new JsonCanonicalizer(content.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("Content without a canonical form", e);
        }
    }
}
