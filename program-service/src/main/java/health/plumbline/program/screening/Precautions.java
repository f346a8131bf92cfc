package health.plumbline.program.screening;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.standing.Standings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The conditions of a patient that speak against exercises, as the last completed screening found them. */
@ApplicationScoped
public class Precautions {

    private final Standings standings;
    private final Screenings screenings;

    Precautions(Standings standings, Screenings screenings) {
        this.standings = standings;
        this.screenings = screenings;
    }

    /** @param labels by code; @param unknown why nobody can say which these are, or empty */
    public record Known(Map<String, String> labels, String unknown) {

        public boolean certain() {
            return unknown.isEmpty();
        }
    }

    /** What is not known is said and never taken for "none". */
    public Known of(UUID patient) {
        var screening = QuarkusTransaction.joiningExisting()
                .call(() -> standings.of(patient).screening());
        if (screening == null) {
            return new Known(Map.of(), "This patient was not screened yet, so no conditions are known.");
        }
        try {
            var labels = new LinkedHashMap<String, String>();
            screenings.read(screening.id()).conditions().forEach(found -> labels.put(found.code(), found.label()));
            return new Known(labels, "");
        } catch (Rejection silence) {
            return new Known(
                    Map.of(), "Screening does not answer just now, so this patient's conditions are not known.");
        }
    }
}
