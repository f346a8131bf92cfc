package health.plumbline.program.progress;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.program.adherence.DayFigure;
import health.plumbline.program.adherence.Figure;
import health.plumbline.program.adherence.PainFigure;
import health.plumbline.program.adherence.PainReport;
import health.plumbline.program.adherence.Window;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Figures for the patient's page and for the caseload. Call it in a transaction. */
@ApplicationScoped
public class Progress {

    private static final int CASELOAD_DAYS = 28;

    private final Histories histories;
    private final ClinicDirectory clinics;
    private final Clock clock;

    Progress(Histories histories, ClinicDirectory clinics, Clock clock) {
        this.histories = histories;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** Of the last 28 days. */
    public record Short(Figure adherence, List<DayFigure> days, PainFigure pain, List<PainReport> painReports) {}

    public ProgressView of(UUID patient) {
        var zone = clinics.current().zone();
        var history = histories.of(List.of(patient), LocalDate.EPOCH, zone).get(patient);
        var adherence = history.adherence(zone, clock.instant());
        return new ProgressView(
                patient,
                zone.getId(),
                new ProgressView.Adherence(
                        adherence.over(Window.LAST_7_DAYS),
                        adherence.over(Window.LAST_28_DAYS),
                        adherence.over(Window.WHOLE_PROGRAM)),
                adherence.days(Window.LAST_28_DAYS),
                PainFigure.of(history.pain()),
                history.pain());
    }

    /** All in as many queries as for one. */
    public Map<UUID, Short> ofMany(Collection<UUID> patients) {
        var zone = clinics.current().zone();
        var now = clock.instant();
        var since = now.atZone(zone).toLocalDate().minusDays(CASELOAD_DAYS - 1L);
        var figures = new HashMap<UUID, Short>();
        histories.of(patients, since, zone).forEach((patient, history) -> {
            var adherence = history.adherence(zone, now);
            figures.put(
                    patient,
                    new Short(
                            adherence.over(Window.LAST_28_DAYS),
                            adherence.days(Window.LAST_28_DAYS),
                            PainFigure.of(history.pain()),
                            history.pain()));
        });
        return figures;
    }
}
