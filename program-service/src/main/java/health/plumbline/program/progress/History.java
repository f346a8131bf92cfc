package health.plumbline.program.progress;

import health.plumbline.program.adherence.Adherence;
import health.plumbline.program.adherence.Held;
import health.plumbline.program.adherence.PainReport;
import health.plumbline.program.adherence.Performed;
import health.plumbline.program.adherence.Prescribed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What is on record of one patient, ready to be counted. */
record History(List<Prescribed> prescribed, List<Performed> performed, List<Held> held, List<PainReport> pain) {

    History() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Adherence adherence(ZoneId zone, Instant now) {
        return new Adherence(prescribed, performed, held, zone, now);
    }
}
