package health.plumbline.catalog.exchange;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Where an entry of a catalog comes from, the same in every export: {@code urn:plumbline:clinic:north:technique:own-1}.
 *
 * @param owner {@code core} or {@code clinic:} and the name of the clinic, percent-encoded
 */
public record CatalogUrl(String owner, EntryKind kind, String id) {

    private static final String BASE = "urn:plumbline:";
    private static final String CORE = "core";
    private static final String OWN_ID = "own-[a-z0-9-]{1,56}";
    private static final Pattern FORM =
            Pattern.compile(BASE + "(core|clinic:[A-Za-z0-9%*+._-]{1,300}):([a-z]+):([A-Za-z][A-Za-z0-9_-]{1,59})");

    public static CatalogUrl core(EntryKind kind, String id) {
        return new CatalogUrl(CORE, kind, id);
    }

    public static CatalogUrl of(String clinic, EntryKind kind, String id) {
        return new CatalogUrl("clinic:" + URLEncoder.encode(clinic, StandardCharsets.UTF_8), kind, id);
    }

    public static Optional<CatalogUrl> read(String url) {
        var parts = FORM.matcher(url);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return EntryKind.of(parts.group(2))
                .map(kind -> new CatalogUrl(parts.group(1), kind, parts.group(3)))
                .filter(read -> read.ofCore() != isOwn(read.id()));
    }

    /** What the id of a technique that this entry refers to stands for: one of the same owner's, or one of the core. */
    public CatalogUrl technique(String id) {
        return isOwn(id) ? new CatalogUrl(owner, EntryKind.TECHNIQUE, id) : core(EntryKind.TECHNIQUE, id);
    }

    public boolean ofCore() {
        return owner.equals(CORE);
    }

    /**
     * The id that the entry has in a clinic: its own, where it comes from there, and otherwise one that follows from where
     * it comes from. So the next import of the same meets the first, and never anything else.
     */
    public String idIn(String clinic) {
        return equals(of(clinic, kind, id)) ? id : "own-" + uuid();
    }

    public UUID uuid() {
        try {
            var digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8)));
            // Version 8: a UUID of one's own making (RFC 9562).
            return new UUID(
                    digest.getLong() & 0xffffffffffff0fffL | 0x8000L,
                    digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return BASE + owner + ":" + kind.word() + ":" + id;
    }

    private static boolean isOwn(String id) {
        return id.matches(OWN_ID);
    }
}
