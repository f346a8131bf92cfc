package health.plumbline.triage.rules;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What a rule set or an instrument is called: {@code red-flags/1.0.0}, and {@code red-flags/1.0.0+3} with the third
 * version of a clinic's own rules.
 *
 * @param own number of the clinic's own rules, 0 for none
 */
public record RuleSetName(String set, int major, int minor, int patch, int own) implements Comparable<RuleSetName> {

    private static final Pattern FORM =
            Pattern.compile("([a-z][a-z-]{0,39})/(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})(?:\\+(\\d{1,9}))?");

    private static final Comparator<RuleSetName> ORDER = Comparator.comparing(RuleSetName::set)
            .thenComparing(RuleSetName::major)
            .thenComparing(RuleSetName::minor)
            .thenComparing(RuleSetName::patch)
            .thenComparing(RuleSetName::own);

    /** @throws IllegalArgumentException if it has another form */
    public static RuleSetName of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("No name of a rule set: " + text);
        }
        return new RuleSetName(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)),
                parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5)));
    }

    /** The {@code 1.0.0} of it. */
    public String version() {
        return major + "." + minor + "." + patch;
    }

    public RuleSetName withOwn(int number) {
        return new RuleSetName(set, major, minor, patch, number);
    }

    @Override
    public int compareTo(RuleSetName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return set + "/" + version() + (own == 0 ? "" : "+" + own);
    }
}
