package health.plumbline.catalog.intake;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Reading;
import health.plumbline.catalog.intake.IntakeReport.Line;
import health.plumbline.catalog.intake.IntakeReport.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A file of entries of one kind as read: its sound entries and everything that is wrong with the others.
 *
 * @param publisher makes an entry's content the current one
 */
record EntryFile<C>(List<Reading<C>> sound, List<Line> refusals, Function<C, Published> publisher) {

    /**
     * How the entries of a file are called, named, read and published.
     *
     * @param list the field of the file that holds them
     * @param name the field of an entry that tells it from others
     */
    record Kind<C>(String list, String name, Function<JsonNode, Reading<C>> reader, Function<C, Published> publisher) {}

    static <C> EntryFile<C> of(JsonNode file, Kind<C> kind) {
        var entries = file.path(kind.list());
        if (!entries.isArray() || entries.isEmpty()) {
            return unreadable(kind, "has no list of " + kind.list());
        }
        var sound = new ArrayList<Reading<C>>();
        var refusals = new ArrayList<Line>();
        var names = new HashSet<String>();
        for (var entry : entries) {
            var reading = kind.reader().apply(entry);
            reading.faults().forEach(fault -> refusals.add(refused(reading.id(), fault.field(), fault.why())));
            if (!names.add(reading.id())) {
                refusals.add(
                        refused(reading.id(), kind.name(), "is the %s of an earlier entry".formatted(kind.name())));
            } else if (reading.content() != null) {
                sound.add(reading);
            }
        }
        return new EntryFile<>(List.copyOf(sound), List.copyOf(refusals), kind.publisher());
    }

    static <C> EntryFile<C> unreadable(Kind<C> kind, String why) {
        return new EntryFile<>(List.of(), List.of(refused("?", kind.list(), why)), kind.publisher());
    }

    /** The same file with something more wrong with it. */
    EntryFile<C> refusing(List<Line> more) {
        return new EntryFile<>(
                sound, Stream.concat(refusals.stream(), more.stream()).toList(), publisher);
    }

    boolean takeable() {
        return refusals.isEmpty();
    }

    List<Line> published() {
        return sound.stream().map(this::published).toList();
    }

    private Line published(Reading<C> reading) {
        var published = publisher.apply(reading.content());
        return new Line(reading.id(), Outcome.valueOf(published.outcome().name()), published.revision(), null, null);
    }

    /** What is reported of a file that is not taken. */
    List<Line> lines() {
        var heldBack = sound.stream().map(reading -> new Line(reading.id(), Outcome.HELD_BACK, null, null, null));
        return Stream.concat(refusals.stream(), heldBack).toList();
    }

    static Line refused(String id, String field, String why) {
        return new Line(id, Outcome.REFUSED, null, field, why);
    }
}
