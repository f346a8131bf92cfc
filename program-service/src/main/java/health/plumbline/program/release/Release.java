package health.plumbline.program.release;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.events.Outbox;
import health.plumbline.platform.events.Parking;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.seal.ReleaseClearance;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.program.authoring.Content;
import health.plumbline.program.authoring.Contents;
import health.plumbline.program.authoring.Program;
import health.plumbline.program.authoring.ProgramViews;
import health.plumbline.program.authoring.Programs;
import health.plumbline.program.caseload.Invitations;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.standing.Standings;
import health.plumbline.program.triage.TriageGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * The gate. Triage is asked before anything is locked; what it signed is then compared, in one transaction and under the
 * lock of the draft, with what is there at that moment. Everything is written or nothing.
 */
@ApplicationScoped
public class Release {

    @Inject
    Programs programs;

    @Inject
    ProgramViews views;

    @Inject
    Contents contents;

    @Inject
    Versions versions;

    @Inject
    Patients patients;

    @Inject
    Invitations invitations;

    @Inject
    Standings standings;

    @Inject
    Parking parking;

    @Inject
    TriageGate triage;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    CurrentClinic clinic;

    @Inject
    CurrentPerson person;

    @Inject
    Clock clock;

    /** @param clearance id of the clearance that the person has seen kept with the draft */
    public VersionView with(UUID program, String clearance) {
        var seen = QuarkusTransaction.requiringNew().call(() -> seen(programs.get(program), clearance));
        var genuine = triage.genuine(seen.kept().token());
        mustBeCurrent(genuine, triage.epoch(seen.patient()));
        return QuarkusTransaction.requiringNew().call(() -> release(program, seen.kept(), genuine));
    }

    /** What is there before triage is asked; all of it is looked at again under the lock. */
    private record Seen(UUID patient, Program.KeptClearance kept) {}

    private Seen seen(Program program, String clearance) {
        return new Seen(program.patient(), kept(program, clearance));
    }

    private Program.KeptClearance kept(Program program, String clearance) {
        if (versions.used(clearance)) {
            throw ClearanceCheck.used();
        }
        var kept = program.clearance().filter(one -> one.id().equals(clearance));
        return kept.orElseThrow(() ->
                versions.keptElsewhere(clearance, program.id()) ? ClearanceCheck.foreign() : ClearanceCheck.missing());
    }

    private static void mustBeCurrent(ReleaseClearance clearance, long epoch) {
        if (clearance.epoch() != epoch) {
            throw ClearanceCheck.stale();
        }
    }

    private VersionView release(UUID id, Program.KeptClearance seen, ReleaseClearance clearance) {
        var program = programs.locked(id);
        var kept = kept(program, seen.id());
        // Only the very token whose signature was verified is compared and used.
        if (!kept.token().equals(seen.token()) || !clearance.id().equals(seen.id())) {
            throw ClearanceCheck.foreign();
        }
        var content = contents.of(program);
        ClearanceCheck.mustFit(
                clearance,
                new ClearanceCheck.Wanted(
                        clinic.id(), program.patient(), program.id(), program.nextVersion(), content.hash()),
                clock.instant());
        views.of(program).mustBeFit();
        nothingMayWithhold(program.patient(), clearance);
        return write(program, content, kept);
    }

    /** What reached us of triage's facts since the clearance was granted; a fact that could not be read counts as a no. */
    private void nothingMayWithhold(UUID patient, ReleaseClearance clearance) {
        var standing = standings.of(patient);
        if (standing.revokedEpoch() > clearance.epoch()) {
            throw ClearanceCheck.stale();
        }
        if (standing.held()) {
            throw Rejection.conflict(
                    "patient-held", "Triage holds this patient's programs. Lift the hold after a new screening first.");
        }
        if (parking.holds(patient.toString())) {
            throw Rejection.conflict(
                    "patient-withheld",
                    "Something that was reported about this patient could not be read. Until it is looked into, nothing is"
                            + " released; tell whoever runs this installation.");
        }
    }

    private VersionView write(Program program, Content content, Program.KeptClearance kept) {
        var changes = versions.latest(program.id())
                .map(before -> Changes.between(before.content(), content.json()))
                .orElseGet(List::of);
        var version = program.release();
        var released = new VersionView(
                program.id(),
                version,
                program.patient(),
                program.title(),
                content.hash(),
                kept.id(),
                clock.instant(),
                person.account(),
                person.name(),
                changes,
                content.json());
        versions.keep(released, content.canonical(), kept.token(), program.items());
        audit.record("program-released", program.patient(), program.id() + " v" + version + " " + kept.id());
        outbox.add(new ProgramReleased(released, kept.token()));
        inviteIfNew(program.patient());
        return released;
    }

    private void inviteIfNew(UUID id) {
        var patient = patients.get(id);
        if (!patient.hasAccount() && !invitations.pending(id)) {
            invitations.send(patient, null);
        }
    }
}
