package health.plumbline.platform.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What stands around every page of the workspace: who is signed in, as what, at which clinic.
 *
 * @param clinician whether they treat patients; who only administers the clinic is led to its settings alone
 */
public record Frame(String person, String role, boolean clinician, String clinic, String phone) {

    /** First letters of the first and the last name. */
    public String initials() {
        var words = Arrays.stream(person.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return "?";
        }
        return words.stream()
                .limit(1)
                .map(Frame::first)
                .collect(Collectors.joining())
                .concat(words.size() > 1 ? first(words.get(words.size() - 1)) : "");
    }

    private static String first(String word) {
        return new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
    }
}
