package health.plumbline.triage.note;

import health.plumbline.platform.problem.Rejection;
import java.util.function.Function;

/**
 * How long a text of the record is at least and at most, in characters without blanks around it.
 *
 * @param refusal of a text that is not, from the detail of the problem
 */
public record NoteText(Function<String, Rejection> refusal, int shortest, int longest) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int A_SENTENCE = 30;

    /** Of somebody, or of a service. */
    public static NoteText name(Function<String, Rejection> refusal) {
        return new NoteText(refusal, 1, LONGEST_NAME);
    }

    /** A few words will do. */
    public static NoteText words(Function<String, Rejection> refusal) {
        return new NoteText(refusal, 1, LONGEST);
    }

    /** Long enough to say something: what was found, or why. */
    public static NoteText sentence(Function<String, Rejection> refusal) {
        return new NoteText(refusal, A_SENTENCE, LONGEST);
    }

    /**
     * @param what the text is, to begin a sentence with
     * @return the text without blanks around it
     * @throws Rejection if it says too little, or too much to be kept
     */
    public String read(String what, String given) {
        var said = given.strip();
        if (said.length() < shortest || said.length() > longest) {
            throw refusal.apply(
                    "%s has %d to %d characters; this has %d.".formatted(what, shortest, longest, said.length()));
        }
        return said;
    }
}
