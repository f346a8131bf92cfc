package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;

/** What a value of an entry has to look like, whatever field it is of. */
final class FieldForm {

    private static final int LARGEST_NUMBER = 100_000;
    private static final int MOST_DECIMALS = 2;

    private FieldForm() {}

    static boolean isLine(JsonNode value, int longest) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= longest
                && value.textValue().codePoints().noneMatch(FieldForm::isNoCharacter);
    }

    /** Asked as a double first: the digits of 1e999999999 would fill the memory. */
    static boolean isNumber(JsonNode value) {
        return value.isNumber()
                && Math.abs(value.doubleValue()) <= LARGEST_NUMBER
                && (value.isIntegralNumber()
                        || value.decimalValue().stripTrailingZeros().scale() <= MOST_DECIMALS);
    }

    /** What no store keeps (U+0000, half a pair) and no reader sees. */
    private static boolean isNoCharacter(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
