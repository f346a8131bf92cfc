package health.plumbline.triage;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What nobody should send, and what a patient without any trouble may. */
final class BadInput {

    static final String LONG = "x".repeat(100_000);

    /** Instead of any body that is asked for. */
    static final List<String> BODIES = List.of(
            "",
            "{",
            "null",
            "[]",
            "\"text\"",
            "7",
            "{}",
            "{\"unknown\": 1}",
            "{\"patient\": 1, \"value\": {}, \"text\": [], \"reason\": {}, \"answers\": 3}",
            "{\"patient\": \"not-a-uuid\"}",
            "{} trailing",
            "[".repeat(2_000),
            "{\"text\": \"" + LONG + "\"}");

    static final List<Answer> ANSWERS = List.of(
            new Answer("age", "\"34\""),
            new Answer("age", "-1"),
            new Answer("age", "121"),
            new Answer("age", "34.5"),
            new Answer("age", "null"),
            new Answer("age", "[34]"),
            new Answer("age", "99999999999999999999"),
            new Answer("ces_saddle", "\"maybe\""),
            new Answer("ces_saddle", "true"),
            new Answer("ces_saddle", "[\"yes\"]"),
            new Answer("ces_saddle", "{\"a\":1}"),
            new Answer("regions", "[]"),
            new Answer("regions", "\"neck\""),
            new Answer("regions", "[\"neck\",\"neck\"]"),
            new Answer("regions", "[\"tail\"]"),
            new Answer("pain_worst", "11"),
            new Answer("other_worry", "\"" + LONG + "\""),
            new Answer("other_worry", "\"a\\u0000b\""),
            new Answer("other_worry", "7"),
            new Answer("no_such_question", "\"yes\""),
            new Answer("Age", "34"));

    static final List<Answer> ANSWERS_FROM_HOME = List.of(
            new Answer("age", "\"34\""),
            new Answer("age", "-1"),
            new Answer("age", "34.5"),
            new Answer("age", "null"),
            new Answer("ces_saddle", "\"maybe\""),
            new Answer("ces_saddle", "{\"a\":1}"),
            new Answer("regions", "[]"),
            new Answer("regions", "[\"neck\",\"neck\"]"),
            new Answer("other_worry", "\"" + LONG + "\""),
            new Answer("other_worry", "\"a\\u0000b\""),
            new Answer("surgery_cleared", "\"yes\""),
            new Answer("no_such_question", "\"yes\""));

    /** Each instead of what stands there in a review that is otherwise right. */
    static final List<Map<String, Object>> IN_A_REVIEW = List.of(
            Map.of("id", "x"),
            Map.of("rules", List.of()),
            Map.of("rules", "NEU-06"),
            Map.of("rules", List.of("NEU-06", "NEU-06")),
            Map.of("rules", List.of("")),
            Map.of("rules", Collections.nCopies(500, "NEU-06")),
            Map.of("rules", List.of("x".repeat(3_000))),
            Map.of("reviewer", " "),
            Map.of("reviewer", LONG),
            Map.of("reviewer", "a\u0000b"),
            Map.of("profession", "astrologer"),
            Map.of("profession", ""),
            Map.of("reviewedAt", "yesterday"),
            Map.of("reviewedAt", "-1"),
            Map.of("reviewedAt", "+999999999-12-31T23:59:59Z"),
            Map.of("findings", "too short"),
            Map.of("findings", " ".repeat(40)),
            Map.of("findings", LONG),
            Map.of("excluded", ""),
            Map.of("plan", LONG),
            Map.of("recordedBy", "me"));

    /** Each instead of what stands there in an outcome that is otherwise right. */
    static final List<Map<String, Object>> IN_AN_OUTCOME = List.of(
            Map.of("id", 7),
            Map.of("service", ""),
            Map.of("service", LONG),
            Map.of("assessedAt", "never"),
            Map.of("assessedAt", "-999999999-01-01T00:00:00Z"),
            Map.of("outcome", "too short"),
            Map.of("outcome", LONG),
            Map.of("plan", "  "),
            Map.of("counterSignedBy", "me"));

    /** The answers of a check-in that nothing speaks against. */
    static final String QUIET = "{\"ci_danger\":\"no\",\"ci_body\":\"no\",\"pain_pre\":1,\"loc_pre\":\"none\"}";

    static final List<String> CHECK_INS = List.of(
            quietBut("\"no\",\"ci_body\"", "\"unsure\",\"ci_body\""),
            quietBut("\"no\",\"ci_body\"", "0,\"ci_body\""),
            quietBut("\"no\",\"ci_body\"", "false,\"ci_body\""),
            quietBut(":1", ":11"),
            quietBut(":1", ":-1"),
            quietBut(":1", ":1.7"),
            quietBut(":1", ":\"1\""),
            quietBut("\"none\"", "\"toe\""),
            quietBut("\"none\"", "2"),
            quietAnd("\"ci_event\":[\"party\"]"),
            quietAnd("\"ci_event\":\"none\""),
            quietAnd("\"last_settle\":\"fine\""),
            quietAnd("\"stop_button\":\"bored\""),
            quietAnd("\"ci_danger\":\"no\""),
            quietAnd("\"feeling\":\"good\""));

    private BadInput() {}

    /** @param value as it stands in the JSON */
    record Answer(String key, String value) {

        String body() {
            return "{\"value\": " + value + "}";
        }

        @Override
        public String toString() {
            return shortened(key + ":" + value);
        }
    }

    static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private static String quietBut(String what, String instead) {
        return QUIET.replace(what, instead);
    }

    private static String quietAnd(String more) {
        return QUIET.replace("}", "," + more + "}");
    }
}
