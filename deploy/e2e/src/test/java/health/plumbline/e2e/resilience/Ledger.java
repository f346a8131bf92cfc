package health.plumbline.e2e.resilience;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** What was acknowledged to the people who did it, and what had been killed last when it was. */
final class Ledger {

    /** @param killed the component whose end this deed came after; "-" before the first */
    record Entry(String killed, Deed deed, String key) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private volatile String killed = "-";

    void killed(String component) {
        killed = component;
    }

    void acknowledged(Deed deed, String key) {
        entries.add(new Entry(killed, deed, key));
    }

    List<Entry> entries() {
        return entries;
    }

    int size() {
        return entries.size();
    }

    /** For waiting until work goes on. */
    Supplier<Integer> growth() {
        int from = size();
        return () -> size() - from;
    }
}
