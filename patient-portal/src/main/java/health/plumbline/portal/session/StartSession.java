package health.plumbline.portal.session;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.portal.gate.SessionGate;
import health.plumbline.portal.gate.Verdict;
import health.plumbline.portal.program.ReleasedVersions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/** Opens a session of the signed-in patient with the newest version of a program, if the gate lets it. */
@ApplicationScoped
class StartSession {

    @Inject
    CurrentPerson person;

    @Inject
    ReleasedVersions versions;

    @Inject
    SessionGate gate;

    @Inject
    ExerciseSessions sessions;

    @Inject
    ClinicDirectory clinics;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    record Started(ExerciseSession session, boolean anew) {}

    /** @param wanted id made by the caller, so that asking twice starts once; or null */
    Started of(UUID wanted, UUID program, boolean relief) {
        var patient = person.patient().orElseThrow(Rejection::missing);
        var released = versions.newest(patient, program);
        if (gate.judge(patient, released) instanceof Verdict.Closed closed) {
            throw Rejection.conflict("session-withheld", closed.reason().message());
        }
        var id = Objects.requireNonNullElseGet(wanted, UUID::randomUUID);
        return QuarkusTransaction.requiringNew().call(() -> {
            sessions.reserve(id);
            var known = sessions.findByIdOptional(id);
            if (known.isPresent()) {
                return again(known.get(), patient, program, relief);
            }
            var zone = clinics.current().zone();
            var session = new ExerciseSession(id, released, relief, clock.instant(), zone);
            sessions.persist(session);
            audit.record("session-started", patient, id + " " + program + " v" + released.version());
            return new Started(session, true);
        });
    }

    private static Started again(ExerciseSession known, UUID patient, UUID program, boolean relief) {
        if (!known.patient().equals(patient) || !known.program().equals(program) || known.relief() != relief) {
            throw Rejection.invalid(
                    "session-id-used", "This id cannot be used for a new session. Please make another one.");
        }
        return new Started(known, false);
    }
}
