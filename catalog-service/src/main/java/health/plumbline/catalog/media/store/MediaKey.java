package health.plumbline.catalog.media.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where bytes are found: under their clinic and their SHA-256. Two clinics with the same picture keep it twice, so that
 * neither's deletion concerns the other.
 *
 * @param hash 64 hexadecimal digits
 */
public record MediaKey(String clinic, String hash) {

    public MediaKey {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("No SHA-256");
        }
    }

    /** {@code clinic/ab/cd/abcd...}; the clinic hashed too, for what its name may be made of is not ours to know. */
    public String path() {
        return String.join("/", hashed(clinic), hash.substring(0, 2), hash.substring(2, 4), hash);
    }

    private static String hashed(String clinic) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(clinic.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
