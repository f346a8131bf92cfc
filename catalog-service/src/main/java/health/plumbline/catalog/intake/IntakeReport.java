package health.plumbline.catalog.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What became of a file, entry by entry. */
record IntakeReport(String file, Instant at, List<Line> lines) {

    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** Something is wrong with the entry. */
        REFUSED,
        /** Nothing is wrong with the entry, but another of its file was refused. */
        HELD_BACK;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param revision the current one after the intake, if the entry is in the catalog
     * @param field what is wrong, as the path of a field in the entry; one line for each
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String id, Outcome outcome, Integer revision, String field, String why) {}

    @JsonProperty
    long added() {
        return count(Outcome.ADDED);
    }

    @JsonProperty
    long changed() {
        return count(Outcome.CHANGED);
    }

    @JsonProperty
    long unchanged() {
        return count(Outcome.UNCHANGED);
    }

    /** Entries, not lines: an entry may have several things wrong. */
    @JsonProperty
    long refused() {
        return lines.stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(Line::id)
                .distinct()
                .count();
    }

    @JsonProperty
    long heldBack() {
        return count(Outcome.HELD_BACK);
    }

    private long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
