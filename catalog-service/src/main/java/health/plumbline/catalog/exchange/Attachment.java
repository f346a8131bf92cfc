package health.plumbline.catalog.exchange;

import java.time.Instant;
import java.time.ZoneOffset;

/** A file to be kept rather than shown. */
public final class Attachment {

    private Attachment() {}

    /** @return a value of {@code Content-Disposition}; the file's name ends with the day it was made */
    public static String named(String what, Instant madeAt, String extension) {
        return "attachment; filename=\"%s-%s.%s\""
                .formatted(what, madeAt.atOffset(ZoneOffset.UTC).toLocalDate(), extension);
    }
}
