package health.plumbline.triage.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which conditions are loaded and which are not: a misspelt option must not become a rule that never fires. */
class ConditionsTest {

    private final Conditions conditions = new Conditions(Words.all());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "saddle == 'yes'",
                "'yes' == saddle",
                "saddle != 'no' && course in ['same', 'worse']",
                "'unsure' in [saddle, fever]",
                "[saddle, fever] == ['yes', 'no']",
                "'neck' in regions",
                "regions == ['neck', 'knee']",
                "any_of(regions, ['neck', 'knee'])",
                "any_of(regions, [])",
                "size(regions) > 1",
                "of_families(cautions, ['CA', 'FX']) >= 2",
                "worry != ''",
                "cancer",
                "!cancer && age >= 65",
                "count([cancer, saddle == 'yes']) >= 2",
                "onset_age != null && onset_age < 40",
            })
    void what_fits_the_questions_is_loaded(String text) {
        assertThat(conditions.compile("rule TRY-01", text).names()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    saddle == 'yess'                        | saddle has no option 'yess'
                    'yess' != saddle                        | saddle has no option 'yess'
                    saddle in ['yes', 'maybe']              | saddle has no option 'maybe'
                    'worse' in [course, fever]              | fever has no option 'worse'
                    any_of(regions, ['neck', 'lowback'])    | regions has no option 'lowback'
                    'lowback' in regions                    | regions has no option 'lowback'
                    of_families(cautions, ['CA', 'XX']) > 1 | cautions has no option 'XX'
                    worry == 'pain'                         | worry has no option 'pain'
                    saddle == ''                            | saddle has no option ''
                    saddle == fever                         | may only be compared with its options
                    [saddle] == [fever]                     | may only be compared with its options
                    any_of(regions, regions)                | regions may only be compared with its options
                    size(saddle) > 2                        | saddle may only be compared with its options
                    size(worry) > 2                         | worry may only be compared with its options
                    saddle.startsWith('y')                  | saddle may only be compared with its options
                    saddle + 'x' == 'yesx'                  | may only be compared with its options
                    (cancer ? saddle : fever) == 'yes'      | may only be compared with its options
                    {1: saddle} == {1: 'yes'}               | may only be compared with its options
                    'yes' == 'yes'                          | 'yes' is compared with nothing
                    saddle == (cancer ? 'yes' : 'no')       | may only be compared with its options
                    cancer && {'yes': 1} == {'no': 1}       | is compared with nothing
                    size('yes') > age                       | 'yes' is compared with nothing
                    type(age) == int                        | unknown word int
                    'yes' in [int, saddle]                  | unknown word int
                    regions.exists(r, r == 'neck')          | undeclared reference
                    age == '40'                             | no matching overload
                    age                                     | expected type 'bool' but found 'int'
                    """)
    void what_does_not_fit_is_refused_and_names_its_rule(String text, String reason) {
        assertThatThrownBy(() -> conditions.compile("rule TRY-01", text))
                .isInstanceOf(BrokenRules.class)
                .hasMessageStartingWith("rule TRY-01: ")
                .hasMessageContaining(reason);
    }

    @Test
    void every_mistake_is_named_with_its_place_in_plain_words() {
        assertThatThrownBy(() -> conditions.compile("rule TRY-01", "height > 1 || weight > 90"))
                .hasMessage("rule TRY-01: undeclared reference to 'height' (at character 1);"
                        + " undeclared reference to 'weight' (at character 15)");
    }

    @Test
    void no_condition_is_no_condition() {
        for (var nothing : new String[] {null, "", "  "}) {
            assertThatThrownBy(() -> conditions.compile("rule TRY-01", nothing))
                    .hasMessage("rule TRY-01: it has no condition");
        }
    }
}
