package health.plumbline.program.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** The catalog's codes as people read them: {@code side_lying} is "side lying". */
public final class CatalogWords {

    private CatalogWords() {}

    public static String of(String code) {
        return code == null ? "" : code.replace('_', ' ');
    }

    /** As the first word of a line: {@code low_back} is "Low back". */
    public static String first(String code) {
        var words = of(code);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public static String of(List<String> codes) {
        return codes == null ? "" : codes.stream().map(CatalogWords::of).collect(Collectors.joining(", "));
    }
}
