package health.plumbline.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.instrument.Instrument;
import health.plumbline.triage.instrument.InstrumentReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetReaderTest {

    private static final Instrument INSTRUMENT = InstrumentReader.read(resource("/red-flags/instrument-1.0.0.yaml"));

    private static final String FRAME =
            """
            id: trial
            version: 1.0.0
            instrument: red-flags/1.0.0
            facts:
              spine: "any_of(regions, ['low_back'])"
            sources: {PRACTICE: "Consensus"}
            messages: {medical: {headline: "Call", text: "Call"}}
            clearing:
              levels:
                caution: {way: rationale}
                referral: {way: review, professions: [doctor]}
                urgent: {way: review, professions: [doctor, advanced-practitioner], asked-again: true}
                emergency: {way: new-facts}
              examinations: {neurological: "strength"}
              rules:
                TRY-01: {way: review, professions: [doctor, physiotherapist], examination: neurological}
              elapsing: [age]
            codes:
              - {code: TRIED, label: "Somebody tried", when: "age > 3"}
            self-care:
              refused:
                - {when: "age > 90", because: "Too old."}
              techniques: [cat_cow]
            rules:
              - {id: TRY-01, level: caution, when: "%s", why: "Because", sources: [PRACTICE]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ces_sadle == 'yes'                  | undeclared reference to 'ces_sadle'
                    ces_saddle == 'yess'                | ces_saddle has no option 'yess'
                    'yess' == ces_saddle                | ces_saddle has no option 'yess'
                    ces_saddle in ['yes', 'maybe']      | ces_saddle has no option 'maybe'
                    'unsure' in [ces_saddle, fever]     | fever has no option 'unsure'
                    any_of(regions, ['lowback'])        | regions has no option 'lowback'
                    'lowback' in regions                | regions has no option 'lowback'
                    ces_saddle == regions               | no matching overload
                    ces_saddle == fever                 | may only be compared with its options
                    ces_saddle == fever + 'x'           | may only be compared with its options
                    'x' == 'x'                          | is compared with nothing
                    size(ces_saddle) > 2                | may only be compared with its options
                    age == '40'                         | no matching overload
                    age > 3.5                           | no matching overload
                    pain_worst                          | expected type 'bool' but found 'int'
                    spine == 'yes'                      | no matching overload
                    ces_saddle ==                       | mismatched input
                    fired_cautions == []                | undeclared reference to 'fired_cautions'
                    regions.exists(r, r == 'low_back')  | undeclared reference
                    """)
    void a_condition_that_does_not_fit_stops_the_load_and_names_its_rule(String when, String reason) {
        assertThatThrownBy(() -> RuleSetReader.read(FRAME.formatted(when), INSTRUMENT))
                .isInstanceOf(BrokenRules.class)
                .hasMessageStartingWith("rule TRY-01:")
                .hasMessageContaining(reason);
    }

    @Test
    void a_condition_that_fits_is_loaded_with_the_questions_behind_it() {
        var rules = RuleSetReader.read(FRAME.formatted("spine && age >= 65"), INSTRUMENT);

        assertThat(rules.rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("TRY-01");
            assertThat(rule.names()).containsExactlyInAnyOrder("regions", "age");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    level: caution       | level: clear           | it has no level
                    level: caution       | level: emergency       | an emergency has a panel
                    sources: [PRACTICE]} | sources: [NOBODY]}     | unknown source NOBODY
                    why: "Because"       | why: ""                | it lacks its reason
                    when: "age > 1"      | when: ""               | it has no condition
                    """)
    void a_rule_that_lacks_something_stops_the_load(String good, String bad, String reason) {
        var yaml = FRAME.formatted("age > 1");
        assertThat(RuleSetReader.read(yaml, INSTRUMENT).rules()).hasSize(1);
        assertThat(yaml).contains(good);

        assertThatThrownBy(() -> RuleSetReader.read(yaml.replace(good, bad), INSTRUMENT))
                .isInstanceOf(BrokenRules.class)
                .hasMessageStartingWith("rule TRY-01:")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    TRY-01: {way                | TRY-02: {way                  | clearing of rule TRY-02: there is no such rule
                    TRY-01: {way: review        | TRY-01: {way: prayer          | clearing of rule TRY-01: there is no way prayer
                    [doctor, physiotherapist]   | [doctor, astrologer]          | clearing of rule TRY-01: there is no profession astrologer
                    examination: neurological}  | examination: dental}          | clearing of rule TRY-01: there is no examination dental
                    , examination: neurological | ~ ~                           | clearing of rule TRY-01: a physiotherapist signs what was examined
                    professions: [doctor]}      | professions: []}              | clearing of level referral: a review has professions
                    {way: new-facts}            | {way: review, professions: [doctor]} | clearing of level emergency: review is weaker than new-facts
                    referral: {way: review, professions: [doctor]} | referral: {way: rationale} | clearing of level referral: rationale is weaker than review
                    caution: {way: rationale}   | calm: {way: rationale}        | clearing of level caution: it is missing
                    elapsing: [age]             | elapsing: [ces_saddle]        | clearing: ces_saddle is no question
                    elapsing: [age]             | elapsing: [aeg]               | clearing: aeg is no question
                    """)
    void a_clearing_that_does_not_fit_stops_the_load_and_is_named(String good, String bad, String reason) {
        var yaml = FRAME.formatted("age > 1");
        assertThat(yaml).contains(good);

        assertThatThrownBy(() -> RuleSetReader.read(yaml.replace(good, bad), INSTRUMENT))
                .isInstanceOf(BrokenRules.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void without_a_word_on_clearing_nothing_is_loaded() {
        var yaml = FRAME.formatted("age > 1");
        var without = yaml.substring(0, yaml.indexOf("clearing:")) + yaml.substring(yaml.indexOf("codes:"));

        assertThatThrownBy(() -> RuleSetReader.read(without, INSTRUMENT)).hasMessageStartingWith("clearing:");
        assertThat(RuleSetReader.read(yaml, INSTRUMENT).elapsing()).containsExactly("age");
    }

    @Test
    void what_lets_a_rule_pass_follows_its_level_but_for_the_rules_that_are_named() {
        var rules = RuleSetReader.read(resource("/red-flags/ruleset-1.0.0.yaml"), INSTRUMENT)
                .rules();
        var signedByPhysiotherapists = rules.stream()
                .filter(rule -> rule.passing().professions().contains(Profession.PHYSIOTHERAPIST))
                .map(Rule::id);
        var exceptions = rules.stream()
                .filter(rule -> rule.passing().way()
                        != switch (rule.level()) {
                            case CLEAR, CAUTION -> Way.RATIONALE;
                            case REFERRAL, URGENT -> Way.REVIEW;
                            case EMERGENCY -> Way.NEW_FACTS;
                        })
                .map(Rule::id);

        assertThat(signedByPhysiotherapists).containsExactlyInAnyOrder("NEU-06", "NEU-07", "CES-07", "ARM-02");
        assertThat(exceptions).containsExactly("FX-02");
        assertThat(rules)
                .allMatch(rule -> rule.passing().askedAgain()
                        == (rule.level() == Level.URGENT && rule.passing().way() == Way.REVIEW));
    }

    @Test
    void a_rule_set_for_other_questions_or_with_a_rule_twice_or_an_unknown_field_is_not_loaded() {
        var yaml = FRAME.formatted("age > 1");
        var twice = yaml + yaml.substring(yaml.indexOf("  - {id"));

        assertThatThrownBy(() -> RuleSetReader.read(twice, INSTRUMENT)).hasMessageContaining("twice");
        assertThatThrownBy(() -> RuleSetReader.read(yaml.replace("red-flags/1.0.0", "red-flags/2.0.0"), INSTRUMENT))
                .hasMessageContaining("red-flags/2.0.0");
        assertThatThrownBy(() -> RuleSetReader.read(yaml.replace("why:", "because:"), INSTRUMENT))
                .hasMessageContaining("not readable");
    }

    @Test
    void the_rules_of_the_service_are_all_there_and_their_hash_is_of_their_content() {
        var yaml = resource("/red-flags/ruleset-1.0.0.yaml");
        var rules = RuleSetReader.read(yaml, INSTRUMENT);

        assertThat(rules.rules()).hasSize(116);
        assertThat(rules.hash())
                .isEqualTo(
                        RuleSetReader.read(yaml + "\n# a remark\n", INSTRUMENT).hash());
        assertThat(rules.hash())
                .isNotEqualTo(RuleSetReader.read(yaml.replace("age < 16", "age < 15"), INSTRUMENT)
                        .hash())
                .isNotEqualTo(RuleSetReader.read(yaml.replace("elapsing: [age, ", "elapsing: ["), INSTRUMENT)
                        .hash());
    }

    private static String resource(String name) {
        try (var in = RuleSetReaderTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
