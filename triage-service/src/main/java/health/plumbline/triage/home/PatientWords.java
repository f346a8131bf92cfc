package health.plumbline.triage.home;

import health.plumbline.triage.instrument.Item;
import java.util.Map;

/** How the questions of one instrument are put to a patient who answers alone. */
final class PatientWords {

    private final Map<String, String> topics;
    private final Map<String, Words> items;

    PatientWords(Map<String, String> topics, Map<String, Words> items) {
        this.topics = Map.copyOf(topics);
        this.items = Map.copyOf(items);
    }

    /**
     * The words of one question.
     *
     * @param hint how to answer, or null
     * @param say what a patient says of it when they call somebody
     * @param options words by value
     * @param clinician whether it waits for a clinician, who must see the evidence
     */
    record Words(String question, String hint, String say, Map<String, String> options, boolean clinician) {}

    String topic(String group) {
        return topics.get(group);
    }

    Words of(Item item) {
        return items.get(item.key());
    }

    String said(Item item) {
        return of(item).say();
    }

    boolean isForClinician(String key) {
        return items.get(key).clinician();
    }
}
