package health.plumbline.portal.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The sessions of the last 28 days, newest day first. Only what was reported; nothing is filled in. */
public record Progress(LocalDate from, LocalDate to, List<Day> days) {

    public record Day(LocalDate date, List<Entry> sessions) {}

    /** Pain from 0 to 10. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            UUID session, Integer painBefore, Integer painAfter, int done, int partly, int stopped, int skipped) {

        /** {@code 2 done, 1 skipped} */
        public String words() {
            var words = new ArrayList<String>();
            add(words, done, "done");
            add(words, partly, "partly done");
            add(words, stopped, "stopped");
            add(words, skipped, "skipped");
            return words.isEmpty() ? "Nothing told about the exercises" : String.join(", ", words);
        }

        private static void add(List<String> words, int count, String what) {
            if (count > 0) {
                words.add(count + " " + what);
            }
        }
    }
}
