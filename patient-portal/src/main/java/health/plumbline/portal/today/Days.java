package health.plumbline.portal.today;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.gate.SessionGate;
import health.plumbline.portal.gate.Verdict;
import health.plumbline.portal.program.ProgramContent;
import health.plumbline.portal.program.ProgramContent.Exercise;
import health.plumbline.portal.program.ReleasedVersion;
import health.plumbline.portal.program.ReleasedVersions;
import health.plumbline.portal.program.SpokenWords;
import health.plumbline.portal.program.TechniqueTranslations;
import health.plumbline.portal.screening.ScreeningRequests;
import health.plumbline.portal.session.ExerciseSession;
import health.plumbline.portal.session.ExerciseSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts together the signed-in patient's day. */
@ApplicationScoped
public class Days {

    private static final Duration STILL_THE_SAME_SESSION = Duration.ofHours(12);
    private static final int A_WEEK = 7;

    @Inject
    CurrentPerson person;

    @Inject
    ClinicDirectory clinics;

    @Inject
    ReleasedVersions versions;

    @Inject
    SessionGate gate;

    @Inject
    ExerciseSessions sessions;

    @Inject
    ScreeningRequests requests;

    @Inject
    TechniqueTranslations translations;

    @Inject
    Clock clock;

    public Today today() {
        var patient = person.patient().orElseThrow(Rejection::missing);
        var clinic = clinics.current();
        var now = clock.instant();
        var today = now.atZone(clinic.zone()).toLocalDate();
        var finished = sessions.finishedSince(patient, today.minusDays(A_WEEK));
        var programs = versions.newestOf(patient).stream()
                .map(version -> entry(patient, version, today, finished))
                .filter(entry -> !"ended".equals(entry.reason()))
                .toList();
        var open = sessions.leftOpen(patient, now.minus(STILL_THE_SAME_SESSION))
                .map(session -> new Today.CarryOn(session.id(), session.state().key()))
                .orElse(null);
        return new Today(
                today,
                clinic.zone().getId(),
                person.name().split("\\s+", 2)[0],
                new Today.Clinic(clinic),
                programs,
                open,
                requests.open(patient)
                        .map(request -> new Today.Questions(request.id(), request.requestedAt()))
                        .orElse(null));
    }

    private Today.Entry entry(UUID patient, ReleasedVersion version, LocalDate today, List<ExerciseSession> finished) {
        var verdict = gate.judge(patient, version);
        if (verdict instanceof Verdict.Closed closed) {
            return new Today.Entry(
                    version.program(),
                    version.version(),
                    "withheld",
                    null,
                    closed.reason().code(),
                    closed.reason().message(),
                    false,
                    0,
                    0,
                    0,
                    List.of(),
                    List.of());
        }
        var content = ProgramContent.of(((Verdict.Open) verdict).content());
        var plan = Plan.of(content, today, daysOf(version.program(), finished));
        return new Today.Entry(
                version.program(),
                version.version(),
                "ready",
                content.title(),
                null,
                null,
                plan.due(),
                plan.minutes(),
                plan.doneToday(),
                plan.timesPerDay(),
                items(plan),
                version.changes());
    }

    private static List<LocalDate> daysOf(UUID program, List<ExerciseSession> finished) {
        return finished.stream()
                .filter(session -> session.program().equals(program) && !session.relief())
                .map(ExerciseSession::localDate)
                .toList();
    }

    private List<Today.Item> items(Plan plan) {
        var all =
                Stream.concat(plan.exercises().stream(), plan.relief().stream()).toList();
        var spoken = translations.of(all);
        return all.stream()
                .map(exercise -> item(exercise, spoken.get(exercise.item())))
                .toList();
    }

    private static Today.Item item(Exercise exercise, SpokenWords words) {
        return new Today.Item(
                exercise.item(),
                words.name(),
                exercise.doseWords(),
                exercise.dosage().asNeeded(),
                words.language());
    }
}
