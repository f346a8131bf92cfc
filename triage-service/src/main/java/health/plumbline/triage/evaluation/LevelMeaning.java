package health.plumbline.triage.evaluation;

/** What a level means for the patient and for a release, in one sentence for a clinician. Nothing is ever called safe. */
public final class LevelMeaning {

    private LevelMeaning() {}

    /** @param level as {@link Evaluation#shown} says it */
    public static String of(String level) {
        return switch (level) {
            case "clear" -> "No rule fired. Nothing in the answers withholds a release; a clinician decides.";
            case "caution" -> "May go on once a clinician has written down a reason for each caution.";
            case "referral" ->
                "Needs a recorded medical or advanced-practice review first. Nothing can be released before it.";
            case "urgent" ->
                "A doctor needs to see the patient within 24 hours. Nothing can be released before that is recorded.";
            case "emergency" ->
                "Emergency services or an emergency department, now. Nothing can be released, and nobody here can"
                        + " overrule it: only a new assessment in person and a whole new screening can.";
            default -> "Questions that apply have no answer yet. Nothing can be released before they have.";
        };
    }
}
