package health.plumbline.program.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is missing in a form that was sent, or cannot be, by field; the first word on a field counts. */
public final class FormCheck {

    private final Map<String, String> wrong = new LinkedHashMap<>();

    public Map<String, String> wrong() {
        return wrong;
    }

    public void must(boolean right, String field, String otherwise) {
        if (!right) {
            wrong.putIfAbsent(field, otherwise);
        }
    }

    /** Whether the text has this many characters, without blanks around it. */
    public static boolean within(String sent, int least, int most) {
        return text(sent).length() >= least && text(sent).length() <= most;
    }

    /** Without blanks around it; empty where nothing was sent. */
    public static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** The id that was sent, so that what is sent again is kept once; a new one where that is none. */
    public static UUID id(String sent) {
        try {
            return UUID.fromString(text(sent));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
