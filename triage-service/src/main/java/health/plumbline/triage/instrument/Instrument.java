package health.plumbline.triage.instrument;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.condition.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One version of the questions, in the order in which they are asked. */
public final class Instrument {

    private final String id;
    private final String hash;
    private final Map<String, String> groups;
    private final Map<String, Item> items = new LinkedHashMap<>();

    Instrument(String id, String hash, Map<String, String> groups, List<Item> items) {
        this.id = id;
        this.hash = hash;
        this.groups = new LinkedHashMap<>(groups);
        items.forEach(item -> this.items.put(item.key(), item));
    }

    /** Name and version: {@code red-flags/1.0.0}. */
    public String id() {
        return id;
    }

    /** Of its whole content, so that a version that was changed in place is noticed. */
    public String hash() {
        return hash;
    }

    /** Labels by group, in order. */
    public Map<String, String> groups() {
        return Map.copyOf(groups);
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    /** @throws Rejection {@code item-unknown} */
    public Item item(String key) {
        var item = items.get(key);
        if (item == null) {
            throw Rejection.invalid("item-unknown", "This screening has no such question.");
        }
        return item;
    }

    public Vocabulary vocabulary() {
        return new Vocabulary(items.values().stream().map(Item::word).toList());
    }
}
