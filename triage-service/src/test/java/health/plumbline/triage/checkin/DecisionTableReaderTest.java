package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.triage.condition.BrokenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableReaderTest {

    private final String yaml = Tables.yaml();

    @Test
    void a_table_is_known_by_name_version_and_the_hash_of_its_content() {
        var table = DecisionTableReader.read(yaml);

        assertThat(table.id()).isEqualTo("check-in/1.0.0");
        assertThat(table.hash())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(DecisionTableReader.read(yaml + "\n# a remark\n").hash())
                .isNotEqualTo(DecisionTableReader.read(yaml.replace("pain_pre >= 8", "pain_pre >= 9"))
                        .hash());
    }

    @Test
    void the_two_panels_for_an_emergency_are_there_and_no_third() {
        var table = DecisionTableReader.read(yaml);

        assertThat(table.panel("A").headline()).isEqualTo("Go to an emergency department now");
        assertThat(table.panel("B").headline()).isEqualTo("Call {emergency_number} now");
        assertThat(table.panel("C")).isNull();
    }

    @Test
    void no_advice_says_safe_or_names_a_diagnosis() {
        assertThat(yaml.lines().filter(line -> line.strip().startsWith("advice:")))
                .hasSize(15)
                .noneMatch(line -> line.toLowerCase().matches(".*\\b(safe|cauda|fracture|cancer|disc|stenosis)\\b.*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    'still_worse'                 | 'still_worst'          | row DT-11: last_settle has no option
                    ci_body == 'yes'              | ci_body == 'unsure'    | row DT-01: ci_body has no option
                    pain_pre >= 8                 | pain >= 8              | row DT-05:
                    hold_when: "rise_not_back"    | hold_when: "rises"     | row DT-08:
                    alert: immediate              | alert: at_once         | row DT-01: unknown alert at_once
                    advice: "{panel}"             | # none                 | row DT-01: it lacks
                    explanation: "Nothing         | level: "Nothing        | row DT-15: it lacks
                    do: [settle_session_only]     | # none                 | row DT-10: it lacks
                    explanation: "An exercise     | level: "An exercise    | row DT-09: it lacks
                    when: "spreads"               | whenever: "spreads"    | The decision table is not readable
                    """)
    void a_row_that_does_not_fit_the_check_in_stops_the_load_and_is_named(String good, String bad, String reason) {
        assertThat(yaml).contains(good);

        assertThatThrownBy(() -> DecisionTableReader.read(yaml.replace(good, bad)))
                .isInstanceOf(BrokenRules.class)
                .hasMessageStartingWith(reason);
    }
}
