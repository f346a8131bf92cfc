package health.plumbline.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Takes the numbers of an entry: those of doses, and days of a course. */
final class NumberFields {

    private static final List<String> SPAN = List.of("from", "to");

    private static final int MOST_DAYS = 40;

    /** A year: nobody plans further ahead. */
    private static final int LONGEST_COURSE = 366;

    private final EntryFields fields;

    NumberFields(EntryFields fields) {
        this.fields = fields;
    }

    /**
     * Empty if the field is absent or, which is then noted, not a list of numbers.
     *
     * @param names under which the numbers may stand instead, in the order of the list
     */
    Optional<List<BigDecimal>> list(String field, List<String> names) {
        if (!fields.states(field)) {
            return Optional.empty();
        }
        var values = fields.take(field).isObject() ? named(field, names) : fields.elements(field);
        if (values.stream().anyMatch(value -> !FieldForm.isNumber(value))) {
            fields.fault(field, "must be a list of numbers up to 100,000, with at most two decimals");
            return Optional.empty();
        }
        return Optional.of(values.stream().map(JsonNode::decimalValue).toList());
    }

    /** Empty if the field is absent or, which is then noted, neither a number nor a list of numbers. */
    Optional<List<BigDecimal>> oneOrMore(String field) {
        var value = fields.take(field);
        return FieldForm.isNumber(value) ? Optional.of(List.of(value.decimalValue())) : list(field, SPAN);
    }

    /** Ascending numbers of days, at least one. */
    List<Integer> days(String field) {
        var values = fields.elements(field);
        var days = values.stream().map(JsonNode::intValue).toList();
        var sound = !days.isEmpty()
                && days.size() <= MOST_DAYS
                && values.stream().allMatch(value -> value.isIntegralNumber() && value.canConvertToInt())
                && days.stream().allMatch(day -> day > 0 && day <= LONGEST_COURSE)
                && days.equals(days.stream().distinct().sorted().toList());
        if (!sound) {
            fields.fault(field, "must be ascending numbers of days, from 1 to " + LONGEST_COURSE);
        }
        return sound ? days : List.of();
    }

    private List<JsonNode> named(String field, List<String> names) {
        var group = fields.nested(field);
        var values = names.stream()
                .map(group::take)
                .filter(value -> !value.isMissingNode())
                .toList();
        group.refuseTheRest("dose");
        return values;
    }
}
