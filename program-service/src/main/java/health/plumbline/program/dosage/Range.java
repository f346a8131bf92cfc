package health.plumbline.program.dosage;

import java.math.BigDecimal;

/**
 * How much of one thing a technique allows: outside {@code min..max} never, within {@code low..high} without a word,
 * in between with a reason.
 */
public record Range(BigDecimal min, BigDecimal low, BigDecimal usual, BigDecimal high, BigDecimal max) {

    public static Range of(double min, double low, double usual, double high, double max) {
        return new Range(number(min), number(low), number(usual), number(high), number(max));
    }

    boolean allows(BigDecimal amount) {
        return amount.compareTo(min) >= 0 && amount.compareTo(max) <= 0;
    }

    boolean expects(BigDecimal amount) {
        return amount.compareTo(low) >= 0 && amount.compareTo(high) <= 0;
    }

    String words() {
        return words(min) + " to " + words(max);
    }

    String usualWords() {
        return words(low) + " to " + words(high);
    }

    static String words(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
