package health.plumbline.program.release;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import health.plumbline.program.authoring.Contents;
import health.plumbline.program.authoring.Program;
import health.plumbline.program.authoring.ProgramViews;
import health.plumbline.program.authoring.Programs;
import health.plumbline.program.triage.TriageGate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Asks triage to clear the draft as it is, for its next version, and keeps the answer with it. Nothing is locked while
 * triage thinks; if the draft changed meanwhile, the answer is not kept.
 */
@ApplicationScoped
public class AskClearance {

    @Inject
    Programs programs;

    @Inject
    ProgramViews views;

    @Inject
    Contents contents;

    @Inject
    TriageGate triage;

    @Inject
    CurrentClinic clinic;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The clearance that is now kept with the draft. */
    public record View(String id, String level, Instant expiresAt, int version, String contentHash) {}

    public View forDraft(UUID program) {
        var wanted = QuarkusTransaction.requiringNew().call(() -> wanted(program));
        try {
            var granted = triage.grant(wanted.patient(), wanted.program(), wanted.version(), wanted.contentHash());
            ClearanceCheck.mustFit(granted.clearance(), wanted, clock.instant());
            return QuarkusTransaction.requiringNew().call(() -> keep(granted, wanted));
        } catch (Rejection refusal) {
            if (refusal.code().startsWith("screening-") && refusal.kind() == Rejection.Kind.CONFLICT) {
                QuarkusTransaction.requiringNew()
                        .run(() -> programs.locked(program).needScreening());
            }
            throw refusal;
        }
    }

    private ClearanceCheck.Wanted wanted(UUID id) {
        var program = programs.get(id);
        views.of(program).mustBeFit();
        return wanted(program);
    }

    private ClearanceCheck.Wanted wanted(Program program) {
        return new ClearanceCheck.Wanted(
                clinic.id(),
                program.patient(),
                program.id(),
                program.nextVersion(),
                contents.of(program).hash());
    }

    private View keep(TriageGate.Granted granted, ClearanceCheck.Wanted wanted) {
        var program = programs.locked(wanted.program());
        var clearance = granted.clearance();
        ClearanceCheck.mustFit(clearance, wanted(program), clock.instant());
        program.clear(new Program.KeptClearance(
                clearance.id(),
                granted.token(),
                clearance.level(),
                clearance.contentHash(),
                clearance.epoch(),
                clearance.expiresAt()));
        audit.record(
                "clearance-kept",
                program.patient(),
                program.id() + " v" + clearance.version() + " " + clearance.ruleset() + " " + clearance.level());
        return new View(
                clearance.id(), clearance.level(), clearance.expiresAt(), clearance.version(), clearance.contentHash());
    }
}
