package health.plumbline.triage.checkin;

import static health.plumbline.triage.condition.Vocabulary.Kind.CHOICE;
import static health.plumbline.triage.condition.Vocabulary.Kind.SET;
import static health.plumbline.triage.condition.Vocabulary.Kind.WHOLE;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.triage.condition.BrokenRules;
import health.plumbline.triage.condition.Conditions;
import health.plumbline.triage.condition.Vocabulary;
import health.plumbline.triage.condition.Vocabulary.Word;
import health.plumbline.triage.rules.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the decision table from its YAML; a row that does not fit the check-in stops the load and is named. */
public final class DecisionTableReader {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> ALERTS = Set.of("immediate", "same_day", "next_working_day", "routine", "none");
    private static final Set<String> YES_NO = Set.of("yes", "no");

    private static final Vocabulary WORDS = new Vocabulary(List.of(
            new Word("ci_danger", CHOICE, YES_NO, true),
            new Word("ci_body", CHOICE, YES_NO, true),
            new Word("new_numb_weak", CHOICE, YES_NO, true),
            new Word("ci_event", SET, CheckIn.EVENTS, false),
            new Word("last_settle", CHOICE, CheckIn.SETTLED, true),
            new Word("stop_button", CHOICE, CheckIn.STOPS, true),
            new Word("pain_pre", WHOLE, Set.of(), true),
            new Word("pain_post", WHOLE, Set.of(), true),
            new Word("d_session", WHOLE, Set.of(), true),
            Word.truth("strict"),
            Word.truth("spreads"),
            Word.truth("worse_two_days"),
            Word.truth("still_worse_before"),
            Word.truth("rise_not_back")));

    private DecisionTableReader() {}

    private record Source(String id, String version, Map<String, Message> panels, List<Entry> rows) {}

    private record Entry(
            String id,
            String when,
            @JsonProperty("do") List<String> actions,
            String alert,
            String level,
            String hold,
            @JsonProperty("hold_when") String holdWhen,
            String why,
            String advice,
            String explanation) {}

    public static DecisionTable read(String yaml) {
        try {
            var hash = ContentHash.of(YAML.readTree(yaml));
            var source = YAML.readValue(yaml, Source.class);
            var conditions = new Conditions(WORDS);
            var rows =
                    source.rows().stream().map(entry -> row(entry, conditions)).toList();
            return new DecisionTable(source.id() + "/" + source.version(), hash, rows, source.panels());
        } catch (JsonProcessingException e) {
            throw new BrokenRules("The decision table is not readable: " + e.getOriginalMessage(), e);
        }
    }

    private static DecisionTable.Row row(Entry entry, Conditions conditions) {
        var owner = "row " + entry.id();
        if (!ALERTS.contains(entry.alert())) {
            throw new BrokenRules(owner + ": unknown alert " + entry.alert());
        }
        if (entry.advice() == null || entry.explanation() == null || entry.actions() == null) {
            throw new BrokenRules(owner + ": it lacks its actions, its advice or its explanation");
        }
        return new DecisionTable.Row(
                entry.id(),
                conditions.compile(owner, entry.when()),
                List.copyOf(entry.actions()),
                entry.alert(),
                entry.level(),
                entry.hold(),
                Optional.ofNullable(entry.holdWhen()).map(when -> conditions.compile(owner, when)),
                entry.why(),
                entry.advice(),
                entry.explanation());
    }
}
