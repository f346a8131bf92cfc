package health.plumbline.program.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a patient has to have at hand. */
final class Equipment {

    private static final String EITHER = " or ";

    private Equipment() {}

    /** Without "mat or bed" where a mat is needed anyway: who has the one has what either takes. */
    static List<String> needed(Set<String> things) {
        return things.stream().filter(thing -> !coveredBy(things, thing)).toList();
    }

    private static boolean coveredBy(Set<String> others, String thing) {
        return thing.contains(EITHER) && Arrays.stream(thing.split(EITHER)).anyMatch(others::contains);
    }
}
