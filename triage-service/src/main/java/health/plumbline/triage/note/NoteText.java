package health.plumbline.triage.note;

import health.plumbline.platform.problem.Rejection;

/**
 * How long a text of the record is at least and at most, in characters without blanks around it.
 *
 * @param code of the problem when it is not
 */
public record NoteText(String code, int shortest, int longest) {

    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int A_SENTENCE = 30;

    /** Of somebody, or of a service. */
    public static NoteText name(String code) {
        return new NoteText(code, 1, LONGEST_NAME);
    }

    /** A few words will do. */
    public static NoteText words(String code) {
        return new NoteText(code, 1, LONGEST);
    }

    /** Long enough to say something: what was found, or why. */
    public static NoteText sentence(String code) {
        return new NoteText(code, A_SENTENCE, LONGEST);
    }

    /**
     * @param what the text is, to begin a sentence with
     * @return the text without blanks around it
     * @throws Rejection if it says too little, or too much to be kept
     */
    public String read(String what, String given) {
        var said = given.strip();
        if (said.length() < shortest || said.length() > longest) {
            throw Rejection.invalid(
                    code, "%s has %d to %d characters; this has %d.".formatted(what, shortest, longest, said.length()));
        }
        return said;
    }
}
