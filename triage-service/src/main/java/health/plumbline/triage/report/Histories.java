package health.plumbline.triage.report;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.triage.checkin.History;
import health.plumbline.triage.checkin.Location;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.Screening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the earlier check-ins of a patient, and the last screening, say for the one that is decided now. */
@ApplicationScoped
class Histories {

    private static final String RISE = "DT-08";

    @Inject
    CheckIns checkIns;

    @Inject
    Assessments assessments;

    @Inject
    ClinicDirectory clinics;

    @Inject
    Clock clock;

    History of(UUID patient, UUID session) {
        var earlier = checkIns.earlier(patient, session);
        var befores = earlier.stream()
                .filter(CheckInDecision::isBefore)
                .filter(before -> before.painBefore() != null)
                .toList();
        return new History(
                baseline(patient, befores),
                theDayBefore(befores),
                lastLocation(earlier),
                befores.stream()
                        .findFirst()
                        .map(before -> "still_worse".equals(before.lastSettled()))
                        .orElse(false),
                painBeforeTheRise(earlier));
    }

    LocalDate today() {
        return clock.instant().atZone(clinics.current().zone()).toLocalDate();
    }

    /** The release follows the screening it stands on, so what came before that screening came before the release. */
    private Double baseline(UUID patient, List<CheckInDecision> befores) {
        var screening = assessments.latest(patient).filter(Screening::isComplete);
        var beforeRelease = screening
                .map(released -> befores.stream()
                        .filter(before -> before.decidedAt().isBefore(released.completedAt()))
                        .map(CheckInDecision::painBefore)
                        .toList())
                .orElse(List.of());
        var atScreening = screening.map(this::painAtScreening).orElse(null);
        return History.baseline(
                beforeRelease,
                atScreening,
                befores.stream().map(CheckInDecision::painBefore).toList());
    }

    private Integer painAtScreening(Screening screening) {
        try {
            return assessments.of(screening).values().get("pain_worst") instanceof Long pain ? pain.intValue() : null;
        } catch (Rejection outdated) {
            return null;
        }
    }

    private Integer theDayBefore(List<CheckInDecision> befores) {
        var yesterday = today().minusDays(1);
        return befores.stream()
                .filter(before -> before.localDate().equals(yesterday))
                .findFirst()
                .map(CheckInDecision::painBefore)
                .orElse(null);
    }

    private static Location lastLocation(List<CheckInDecision> earlier) {
        return earlier.stream()
                .map(CheckInDecision::lastLocation)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Only if the very last session ended so. */
    private static Integer painBeforeTheRise(List<CheckInDecision> earlier) {
        return earlier.stream()
                .findFirst()
                .filter(last -> !last.isBefore() && last.rule().equals(RISE))
                .map(CheckInDecision::painBefore)
                .orElse(null);
    }
}
