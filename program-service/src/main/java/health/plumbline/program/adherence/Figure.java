package health.plumbline.program.adherence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * Adherence with everything needed to read it.
 *
 * @param due occurrences that are closed, were scheduled and not held
 * @param reported of those, how many have any report
 * @param held occurrences that were not due because the program was held
 * @param late reports that arrived after their occurrence had closed; they count, and are marked
 * @param ratio credit per due occurrence, 0 to 1; null below five due occurrences
 * @param noReportShare due occurrences without any report, 0 to 1; null when nothing was due
 * @param daysDue days on which anything was due
 * @param daysDone of those, days with a credit of a half or more
 * @param dayRatio null below five due occurrences
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Figure(
        String definition,
        String window,
        String zone,
        int due,
        int reported,
        int held,
        int late,
        int done,
        int partly,
        int declined,
        int noReport,
        Double ratio,
        Double noReportShare,
        int daysDue,
        int daysDone,
        Double dayRatio,
        Instant lastEventAt) {}
