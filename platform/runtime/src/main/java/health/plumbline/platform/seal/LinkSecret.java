package health.plumbline.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** What makes the link in a mail unguessable: 256 bits that only the mail holds. Its hash is what is kept. */
public final class LinkSecret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private LinkSecret(String text) {
        this.text = text;
    }

    public static LinkSecret fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new LinkSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** @return empty for what cannot be one, so that nobody has to look it up */
    public static Optional<LinkSecret> of(String text) {
        return Optional.ofNullable(text)
                .filter(candidate -> FORM.matcher(candidate).matches())
                .map(LinkSecret::new);
    }

    /** For the mail, and for nobody else. */
    public String inLink() {
        return text;
    }

    /** @return SHA-256 in 64 hexadecimal digits */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the secret itself, wherever this ends up. */
    @Override
    public String toString() {
        return "LinkSecret";
    }
}
