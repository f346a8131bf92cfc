package health.plumbline.program.course;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.program.authoring.Course;
import health.plumbline.program.authoring.Program;
import health.plumbline.program.authoring.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A clinician holds, resumes or ends a program; nobody else has to answer for it. Said twice it has effect once. */
@ApplicationScoped
public class SteerCourse {

    private final Programs programs;
    private final HoldBook holds;
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    SteerCourse(Programs programs, HoldBook holds, Outbox outbox, Audit audit, CurrentPerson person, Clock clock) {
        this.programs = programs;
        this.holds = holds;
        this.outbox = outbox;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    @Transactional
    public Program hold(UUID id, String reason) {
        var program = programs.locked(id);
        var now = clock.instant();
        if (program.hold(reason, person.account(), now)) {
            holds.open(program, reason, person.account(), now);
            outbox.add(new ProgramHeld(id, program.patient(), reason, person.account(), now));
            audit.record("program-held", program.patient(), id.toString());
        }
        return program;
    }

    @Transactional
    public Program resume(UUID id, String reason) {
        var program = programs.locked(id);
        var now = clock.instant();
        if (program.resume()) {
            holds.close(program, reason, person.account(), now);
            outbox.add(new ProgramResumed(id, program.patient(), person.account(), now));
            audit.record("program-resumed", program.patient(), id.toString());
        }
        return program;
    }

    /** A program that was never released just ends: nobody else knows of it. */
    @Transactional
    public Program end(UUID id, String reason) {
        var program = programs.locked(id);
        var now = clock.instant();
        var ran = program.course() == Course.RUNNING;
        if (program.end(now)) {
            holds.close(program, reason, person.account(), now);
            if (ran) {
                outbox.add(new ProgramEnded(id, program.patient(), now));
            }
            audit.record("program-ended", program.patient(), id.toString());
        }
        return program;
    }
}
