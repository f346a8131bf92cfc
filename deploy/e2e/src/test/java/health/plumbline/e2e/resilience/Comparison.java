package health.plumbline.e2e.resilience;

import health.plumbline.e2e.stack.Records;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was acknowledged, against what every service has of it. */
final class Comparison {

    private final List<Ledger.Entry> entries;
    private final Map<Deed, List<Map<String, Integer>>> found = new EnumMap<>(Deed.class);

    Comparison(Records records, Ledger ledger) {
        entries = List.copyOf(ledger.entries());
        for (var deed : Deed.values()) {
            List<Map<String, Integer>> places = new ArrayList<>();
            for (var place : deed.places()) {
                Map<String, Integer> times = new HashMap<>();
                records.column(place.service(), place.sql()).forEach(key -> times.merge(key, 1, Integer::sum));
                places.add(times);
            }
            found.put(deed, places);
        }
    }

    /** @param acknowledged deeds; {@code lost} and {@code doubled} name those that are not everywhere exactly once */
    record Line(String killed, int acknowledged, List<String> lost, List<String> doubled) {}

    Line after(String killed) {
        List<String> lost = new ArrayList<>();
        List<String> doubled = new ArrayList<>();
        int acknowledged = 0;
        for (var entry : entries) {
            if (entry.killed().equals(killed)) {
                acknowledged++;
                judge(entry, lost, doubled);
            }
        }
        return new Line(killed, acknowledged, lost, doubled);
    }

    /** Nothing more to wait for: everything acknowledged has arrived everywhere. */
    boolean complete() {
        return lost().isEmpty();
    }

    List<String> lost() {
        List<String> lost = new ArrayList<>();
        entries.forEach(entry -> judge(entry, lost, new ArrayList<>()));
        return lost;
    }

    private void judge(Ledger.Entry entry, List<String> lost, List<String> doubled) {
        var places = found.get(entry.deed());
        for (int i = 0; i < places.size(); i++) {
            int times = places.get(i).getOrDefault(entry.key(), 0);
            var what = entry.deed() + " " + entry.key() + " in "
                    + entry.deed().places().get(i).service();
            if (times == 0) {
                lost.add(what);
            } else if (times > 1) {
                doubled.add(what + " " + times + " times");
            }
        }
    }
}
