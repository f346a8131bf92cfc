package health.plumbline.catalog.intake;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.EntryReader;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.intake.IntakeReport.Line;
import health.plumbline.catalog.intake.IntakeReport.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** A file of techniques as read: its sound entries and everything that is wrong with the others. */
record TechniqueFile(List<TechniqueContent> sound, List<Line> refusals) {

    private static final String ENTRIES = "techniques";

    static TechniqueFile of(JsonNode file, Vocabulary vocabulary) {
        var entries = file.path(ENTRIES);
        if (!entries.isArray() || entries.isEmpty()) {
            return unreadable("has no list of techniques");
        }
        var reader = new EntryReader(vocabulary);
        var sound = new ArrayList<TechniqueContent>();
        var refusals = new ArrayList<Line>();
        var ids = new HashSet<String>();
        for (var entry : entries) {
            var reading = reader.read(entry);
            reading.faults().forEach(fault -> refusals.add(refused(reading.id(), fault.field(), fault.why())));
            if (!ids.add(reading.id())) {
                refusals.add(refused(reading.id(), "id", "is the id of an earlier entry"));
            } else if (reading.content() != null) {
                sound.add(reading.content());
            }
        }
        return new TechniqueFile(List.copyOf(sound), List.copyOf(refusals));
    }

    static TechniqueFile unreadable(String why) {
        return new TechniqueFile(List.of(), List.of(refused("?", ENTRIES, why)));
    }

    boolean takeable() {
        return refusals.isEmpty();
    }

    /** What is reported of a file that is not taken. */
    List<Line> lines() {
        var heldBack =
                sound.stream().map(content -> new Line(content.technique(), Outcome.HELD_BACK, null, null, null));
        return Stream.concat(refusals.stream(), heldBack).toList();
    }

    private static Line refused(String id, String field, String why) {
        return new Line(id, Outcome.REFUSED, null, field, why);
    }
}
