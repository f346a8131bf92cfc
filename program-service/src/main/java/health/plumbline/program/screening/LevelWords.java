package health.plumbline.program.screening;

/**
 * A screening level as a clinician reads it: a word, an icon, a colour that only repeats them, and what it means for a
 * release. Nothing is ever called safe.
 */
public record LevelWords(String word, String tone, String icon, String meaning) {

    public static LevelWords of(String level) {
        return switch (level == null ? "" : level) {
            case "clear" ->
                new LevelWords("Clear", "good", "check", "Nothing was found that withholds a release. You decide.");
            case "caution" ->
                new LevelWords(
                        "Caution",
                        "caution",
                        "alert",
                        "May be released once you have given your reason for each caution.");
            case "referral" ->
                new LevelWords(
                        "Referral", "danger", "stop", "Nothing can be released before a medical review is recorded.");
            case "urgent" ->
                new LevelWords(
                        "Urgent", "danger", "stop", "Needs to be seen by a doctor today. Nothing can be released.");
            case "emergency" -> new LevelWords("Emergency", "danger", "emergency", "Act now. Nothing can be released.");
            default ->
                new LevelWords(
                        "Incomplete", "plain", "list", "Nothing can be released before every question is answered.");
        };
    }
}
