package health.plumbline.portal.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of the last 28 days, newest day first. Only what was reported; nothing is filled in. */
public record Progress(LocalDate from, LocalDate to, List<Day> days) {

    public record Day(LocalDate date, List<Entry> sessions) {}

    /** How many exercises of a session went this way. */
    public record Told(String what, int count) {}

    /** Pain from 0 to 10. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID session, Integer painBefore, Integer painAfter, int done, int partly, int stopped, int skipped) {

        /** What was told, without what was told of none. */
        public List<Told> told() {
            return Stream.of(
                            new Told("done", done),
                            new Told("partly", partly),
                            new Told("stopped", stopped),
                            new Told("skipped", skipped))
                    .filter(told -> told.count() > 0)
                    .toList();
        }

        public boolean silent() {
            return told().isEmpty();
        }
    }
}
