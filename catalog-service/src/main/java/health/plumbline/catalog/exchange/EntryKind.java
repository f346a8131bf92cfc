package health.plumbline.catalog.exchange;

import java.util.Arrays;
import java.util.Optional;

/** What can be handed over, in the order in which it is taken: a template names techniques. */
public enum EntryKind {
    TECHNIQUE("technique"),
    TEMPLATE("template");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** Its table, its part of an address, and the field of its content that holds the id. */
    public String word() {
        return word;
    }

    /** The list of a file that holds them. */
    String list() {
        return word + "s";
    }

    static Optional<EntryKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
