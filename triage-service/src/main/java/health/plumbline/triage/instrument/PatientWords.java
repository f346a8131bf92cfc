package health.plumbline.triage.instrument;

import java.util.Map;

/** How the questions of one instrument are put to a patient who answers alone. */
public final class PatientWords {

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
    public record Words(String question, String hint, String say, Map<String, String> options, boolean clinician) {}

    public String topic(String group) {
        return topics.get(group);
    }

    public Words of(Item item) {
        return items.get(item.key());
    }

    public String said(Item item) {
        return of(item).say();
    }

    public boolean isForClinician(String key) {
        return items.get(key).clinician();
    }
}
