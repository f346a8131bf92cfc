package health.plumbline.triage.checkin;

import health.plumbline.triage.condition.Condition;
import health.plumbline.triage.condition.Verdict;
import health.plumbline.triage.rules.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One version of the table: rows in order, of which the first that matches decides. */
public final class DecisionTable {

    private static final String HOLD_ACTION = "hold_programme";

    private final String id;
    private final String hash;
    private final List<Row> rows;
    private final Map<String, Message> panels;

    DecisionTable(String id, String hash, List<Row> rows, Map<String, Message> panels) {
        this.id = id;
        this.hash = hash;
        this.rows = List.copyOf(rows);
        this.panels = Map.copyOf(panels);
    }

    record Row(
            String id,
            Condition when,
            List<String> actions,
            String alert,
            String level,
            String hold,
            Optional<Condition> holdWhen,
            String why,
            String advice,
            String explanation) {}

    public String id() {
        return id;
    }

    public String hash() {
        return hash;
    }

    public Message panel(String name) {
        return panels.get(name);
    }

    public Decision decide(CheckIn checkIn, History history) {
        var facts = facts(checkIn, history);
        var row = rows.stream()
                .filter(candidate -> candidate.when().of(facts) == Verdict.YES)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The last row of the table must always match"));
        var held = row.hold() != null
                && row.holdWhen().map(when -> when.of(facts) == Verdict.YES).orElse(true);
        var panel = panelFor(row, checkIn);
        var actions = new ArrayList<>(row.actions());
        if (held && row.holdWhen().isPresent()) {
            actions.add(HOLD_ACTION);
        }
        var advice = panel == null
                ? row.advice()
                : row.advice().replace("{panel}", panels.get(panel).text());
        return new Decision(
                row.id(),
                List.copyOf(actions),
                row.alert(),
                row.level(),
                panel,
                held ? Optional.of(row.hold()) : Optional.empty(),
                advice,
                Message.filled(row.explanation(), places(checkIn, history)));
    }

    public boolean has(String rule) {
        return rows.stream().anyMatch(row -> row.id().equals(rule));
    }

    /** What a row always holds for, by its id alone: for check-ins whose answers are not at hand. */
    public Optional<Decision> held(String rule) {
        return rows.stream()
                .filter(row -> row.id().equals(rule)
                        && row.hold() != null
                        && row.holdWhen().isEmpty())
                .findFirst()
                .map(row -> new Decision(
                        row.id(),
                        row.actions(),
                        row.alert(),
                        row.level(),
                        null,
                        Optional.of(row.hold()),
                        row.advice(),
                        row.why() + " What was answered is in the patient's reports."));
    }

    /** B, the call for help, outranks A. */
    private static String panelFor(Row row, CheckIn checkIn) {
        if (!row.actions().contains("show_emergency_panel")) {
            return null;
        }
        return Boolean.TRUE.equals(checkIn.body()) ? "B" : "A";
    }

    private static Map<String, Object> facts(CheckIn given, History history) {
        var facts = new HashMap<String, Object>();
        facts.put("ci_danger", yesNo(given.danger()));
        facts.put("ci_body", yesNo(given.body()));
        facts.put("new_numb_weak", yesNo(given.newNumbOrWeak()));
        facts.put("ci_event", List.copyOf(given.events()));
        facts.put("last_settle", orNothing(given.lastSettled()));
        facts.put("stop_button", orNothing(given.stopped()));
        facts.put("pain_pre", whole(given.painBefore()));
        facts.put("pain_post", whole(given.painAfter()));
        facts.put("d_session", whole(rise(given)));
        facts.put("strict", given.strict());
        facts.put("spreads", spreads(given, history));
        facts.put("worse_two_days", worseTwoDays(given, history));
        facts.put("still_worse_before", history.stillWorseBefore());
        facts.put(
                "rise_not_back",
                given.painAfter() == null
                        && given.painBefore() != null
                        && history.painBeforeTheRise() != null
                        && given.painBefore() > history.painBeforeTheRise());
        return facts;
    }

    private static Integer rise(CheckIn given) {
        return given.painBefore() == null || given.painAfter() == null ? null : given.painAfter() - given.painBefore();
    }

    private static boolean spreads(CheckIn given, History history) {
        var during = given.locationAfter() != null && given.locationAfter().furtherOutThan(given.locationBefore());
        var sinceLast = given.locationBefore() != null && given.locationBefore().furtherOutThan(history.lastLocation());
        return during || sinceLast;
    }

    private static boolean worseTwoDays(CheckIn given, History history) {
        return history.baseline() != null
                && given.painBefore() != null
                && history.painTheDayBefore() != null
                && given.painBefore() - history.baseline() >= 2
                && history.painTheDayBefore() - history.baseline() >= 2;
    }

    private static Map<String, String> places(CheckIn given, History history) {
        var places = new LinkedHashMap<String, String>();
        places.put("reported", reported(given));
        places.put(
                "events",
                String.join(", ", given.events().stream().sorted().toList()).replace('_', ' '));
        places.put("stopped", Objects.requireNonNullElse(given.stopped(), "").replace('_', ' '));
        places.put("pain_pre", String.valueOf(given.painBefore()));
        places.put("pain_post", String.valueOf(given.painAfter()));
        places.put("pain_before", String.valueOf(history.painTheDayBefore()));
        places.put("baseline", String.valueOf(history.baseline()).replace(".0", ""));
        var spreadInSession =
                given.locationAfter() != null && given.locationAfter().furtherOutThan(given.locationBefore());
        places.put("loc_now", words(spreadInSession ? given.locationAfter() : given.locationBefore()));
        places.put("loc_before", words(spreadInSession ? given.locationBefore() : history.lastLocation()));
        return places;
    }

    private static String reported(CheckIn given) {
        var reported = new ArrayList<String>();
        if (Boolean.TRUE.equals(given.danger())) {
            reported.add("numbness between the legs, bladder or bowel, both legs, a limb getting weaker or unsteady"
                    + " walking (CI-01)");
        }
        if (Boolean.TRUE.equals(given.body())) {
            reported.add("chest pain, breathlessness, fainting, calf, fever, headache, vision or speech (CI-02)");
        }
        if (Boolean.TRUE.equals(given.newNumbOrWeak())) {
            reported.add("new numbness, tingling or weakness (CI-22)");
        }
        return String.join("; ", reported);
    }

    private static String words(Location location) {
        return location == null ? "not known" : location.words();
    }

    private static Object yesNo(Boolean answer) {
        return answer == null ? Condition.NOTHING : answer ? "yes" : "no";
    }

    private static Object whole(Integer number) {
        return number == null ? Condition.NOTHING : Long.valueOf(number);
    }

    private static Object orNothing(String text) {
        return text == null ? Condition.NOTHING : text;
    }
}
