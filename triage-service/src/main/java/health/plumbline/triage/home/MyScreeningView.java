package health.plumbline.triage.home;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import health.plumbline.platform.clinic.ClinicSettings;
import health.plumbline.triage.instrument.Item;
import health.plumbline.triage.instrument.PatientWords;
import health.plumbline.triage.rules.Level;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.EmergencyPanel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A screening as its patient sees it: the questions in plain words, topic by topic, and what to do at once. Neither
 * level nor rule nor reason is in it.
 *
 * @param state {@code open}, or {@code answered} when the patient's part is over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyScreeningView(
        UUID id, String state, Instant askedAt, List<Topic> topics, Progress progress, Emergency emergency) {

    private static final String CRISIS = "mental_health";

    /** @param done whether no question of it needs an answer any more */
    record Topic(String topic, String label, boolean done, List<Question> items) {}

    /** @param type {@code int, 0-10, yn, yn_unsure, enum, set} or {@code text}; the bounds are a number's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            String key,
            String type,
            String label,
            String hint,
            List<Item.Option> options,
            Integer least,
            Integer most,
            Object answer,
            boolean mandatory) {}

    /** Of the questions that need an answer from the patient. */
    record Progress(int answered, int of) {}

    /** Which of the clinic's numbers to offer, the first one first. */
    enum Call {
        @JsonProperty("emergency")
        EMERGENCY,
        @JsonProperty("urgent")
        URGENT,
        @JsonProperty("crisis")
        CRISIS
    }

    record Emergency(String headline, String text, List<Call> calls) {}

    static MyScreeningView of(Assessment assessment, PatientWords words, ClinicSettings clinic) {
        var screening = assessment.screening();
        var topics = topics(assessment, words);
        var asked = topics.stream()
                .flatMap(topic -> topic.items().stream())
                .filter(Question::mandatory)
                .toList();
        var answered =
                asked.stream().filter(question -> question.answer() != null).count();
        return new MyScreeningView(
                screening.id(),
                screening.isWithPatient() ? "open" : "answered",
                screening.startedAt(),
                topics,
                new Progress((int) answered, asked.size()),
                emergency(assessment, words, clinic));
    }

    private static List<Topic> topics(Assessment assessment, PatientWords words) {
        var items = new LinkedHashMap<String, List<Question>>();
        for (var item : assessment.evaluation().asked()) {
            if (!words.isForClinician(item.key())) {
                items.computeIfAbsent(item.group(), group -> new ArrayList<>())
                        .add(question(item, words.of(item), assessment.values().get(item.key())));
            }
        }
        return items.entrySet().stream()
                .map(topic -> new Topic(
                        topic.getKey(), words.topic(topic.getKey()), done(topic.getValue()), topic.getValue()))
                .toList();
    }

    private static boolean done(List<Question> questions) {
        return questions.stream().noneMatch(question -> question.mandatory() && question.answer() == null);
    }

    private static Question question(Item item, PatientWords.Words words, Object answer) {
        var number = item.type() == Item.Type.WHOLE;
        return new Question(
                item.key(),
                item.form(),
                words.question(),
                words.hint(),
                options(words.options()),
                number || item.type() == Item.Type.SET ? (Integer) item.range().least() : null,
                number ? (Integer) item.range().most() : null,
                answer,
                item.mandatory());
    }

    private static List<Item.Option> options(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> new Item.Option(option.getKey(), option.getValue()))
                .toList();
    }

    private static Emergency emergency(Assessment assessment, PatientWords words, ClinicSettings clinic) {
        var message = EmergencyPanel.of(assessment, clinic, words::said);
        if (message == null) {
            return null;
        }
        return new Emergency(message.headline(), message.text(), calls(assessment));
    }

    private static List<Call> calls(Assessment assessment) {
        if (assessment.evaluation().level() == Level.URGENT) {
            return List.of(Call.URGENT, Call.EMERGENCY);
        }
        var crisis = EmergencyPanel.deciding(assessment).stream()
                .anyMatch(fired -> CRISIS.equals(fired.rule().panel()));
        return crisis ? List.of(Call.EMERGENCY, Call.CRISIS) : List.of(Call.EMERGENCY);
    }
}
