package health.plumbline.portal.progress;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.session.CheckIn;
import health.plumbline.portal.session.CheckIns;
import health.plumbline.portal.session.Done.Outcome;
import health.plumbline.portal.session.ExerciseSession;
import health.plumbline.portal.session.ExerciseSessions;
import health.plumbline.portal.session.Performance;
import health.plumbline.portal.session.Performances;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts together what the signed-in patient has done. */
@ApplicationScoped
class Histories {

    private static final int DAYS = 28;

    @Inject
    CurrentPerson person;

    @Inject
    ClinicDirectory clinics;

    @Inject
    ExerciseSessions sessions;

    @Inject
    CheckIns checkIns;

    @Inject
    Performances performances;

    @Inject
    Clock clock;

    Progress recent() {
        var patient = person.patient().orElseThrow(Rejection::missing);
        var zone = clinics.current().zone();
        var today = clock.instant().atZone(zone).toLocalDate();
        var from = today.minusDays(DAYS - 1L);
        var finished = sessions.finishedSince(patient, from);
        var answers = checkIns
                .since(patient, from.minusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .collect(Collectors.groupingBy(CheckIn::session));
        var told = performances.ofAll(finished.stream().map(ExerciseSession::id).toList()).stream()
                .collect(Collectors.groupingBy(Performance::session));
        Map<LocalDate, List<Progress.Entry>> days = finished.stream()
                .collect(Collectors.groupingBy(
                        ExerciseSession::localDate,
                        Collectors.mapping(session -> entry(session, answers, told), Collectors.toList())));
        return new Progress(
                from,
                today,
                days.entrySet().stream()
                        .map(day -> new Progress.Day(day.getKey(), day.getValue()))
                        .sorted(Comparator.comparing(Progress.Day::date).reversed())
                        .toList());
    }

    private static Progress.Entry entry(
            ExerciseSession session, Map<UUID, List<CheckIn>> answers, Map<UUID, List<Performance>> told) {
        var done = told.getOrDefault(session.id(), List.of());
        return new Progress.Entry(
                session.id(),
                pain(answers.getOrDefault(session.id(), List.of()), true),
                pain(answers.getOrDefault(session.id(), List.of()), false),
                count(done, Outcome.DONE),
                count(done, Outcome.PARTLY),
                count(done, Outcome.STOPPED),
                count(done, Outcome.SKIPPED));
    }

    private static Integer pain(List<CheckIn> answers, boolean before) {
        return answers.stream()
                .filter(checkIn -> checkIn.isBefore() == before)
                .map(CheckIn::pain)
                .findFirst()
                .orElse(null);
    }

    private static int count(List<Performance> done, Outcome outcome) {
        return (int) done.stream().filter(told -> told.outcome() == outcome).count();
    }
}
