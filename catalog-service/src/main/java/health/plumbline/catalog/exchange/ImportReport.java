package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import health.plumbline.catalog.content.Fault;
import java.util.List;
import java.util.Locale;

/**
 * What became of an import, entry by entry; of a trial, what would have become.
 *
 * @param taken false for a trial and for one of which anything is refused
 */
record ImportReport(String format, boolean dryRun, boolean taken, List<Line> lines) {

    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** Nothing is wrong with the entry, but it is not for this clinic to have; its notes say why. */
        PASSED_OVER,
        /** Something is wrong with the entry; its notes say what. Then nothing of the file is taken. */
        REFUSED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param pointer where in the file the entry stands
     * @param url where it comes from
     * @param id what it is called here; absent if it is not taken
     * @param revision the current one, then
     * @param notes what a person should know of single fields
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String pointer, String url, String id, Outcome outcome, Integer revision, List<Fault> notes) {}

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

    @JsonProperty
    long passedOver() {
        return count(Outcome.PASSED_OVER);
    }

    @JsonProperty
    long refused() {
        return count(Outcome.REFUSED);
    }

    private long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
