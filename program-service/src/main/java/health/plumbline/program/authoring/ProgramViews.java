package health.plumbline.program.authoring;

import health.plumbline.program.dosage.Burden;
import health.plumbline.program.dosage.DoseCheck;
import health.plumbline.program.dosage.DoseWords;
import health.plumbline.program.standing.Standing;
import health.plumbline.program.standing.Standings;
import health.plumbline.program.techniques.Technique;
import health.plumbline.program.techniques.Techniques;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows programs with everything that bears on them; pages and JSON share it. */
@ApplicationScoped
public class ProgramViews {

    private final Programs programs;
    private final Techniques techniques;
    private final Standings standings;
    private final Contents contents;
    private final Clock clock;

    ProgramViews(Programs programs, Techniques techniques, Standings standings, Contents contents, Clock clock) {
        this.programs = programs;
        this.techniques = techniques;
        this.standings = standings;
        this.contents = contents;
        this.clock = clock;
    }

    public ProgramView get(UUID id) {
        return of(programs.get(id));
    }

    /** All of a patient's, the newest first. */
    public List<ProgramView> ofPatient(UUID patient) {
        return programs.of(patient).stream().map(this::of).toList();
    }

    public ProgramView of(Program program) {
        var known = techniques.pinned(program.items().stream().map(Item::pin).toList());
        var standing = standings.of(program.patient());
        var items = program.items().stream().map(item -> view(item, known)).toList();
        var clearance = clearance(program, standing);
        var held = program.heldAt() != null || standing.held();
        var unfit = Readiness.of(program, items).orElse(null);
        return new ProgramView(
                program.id(),
                program.patient(),
                program.title(),
                program.greeting(),
                ProgramState.of(program.course(), program.draft(), held),
                program.draft(),
                program.revision(),
                program.nextVersion(),
                program.releasedVersion(),
                program.changedAt(),
                program.heldAt(),
                program.heldReason(),
                program.endedAt(),
                items,
                Burden.of(program.items().stream().map(Item::dosage).toList()),
                clearance,
                standing,
                missing(program, unfit, standing, clearance),
                unfit);
    }

    private static ProgramView.ItemView view(Item item, Map<Technique.Pin, Technique> known) {
        var technique = known.get(item.pin());
        if (technique == null) {
            return new ProgramView.ItemView(
                    item.item(),
                    item.technique(),
                    item.revision(),
                    item.technique(),
                    null,
                    null,
                    List.of(),
                    false,
                    item.dosage(),
                    DoseWords.of(item.dosage()),
                    item.note(),
                    item.doseReason(),
                    null,
                    List.of());
        }
        return new ProgramView.ItemView(
                item.item(),
                technique.id(),
                technique.revision(),
                technique.name(),
                technique.category(),
                technique.position(),
                technique.equipment(),
                technique.perSide(),
                item.dosage(),
                DoseWords.of(item.dosage()),
                item.note(),
                item.doseReason(),
                technique.bounds(),
                DoseCheck.of(item.dosage(), technique.bounds()));
    }

    private ProgramView.ClearanceView clearance(Program program, Standing standing) {
        return program.clearance()
                .map(kept -> new ProgramView.ClearanceView(
                        kept.id(),
                        kept.level(),
                        kept.expiresAt(),
                        kept.expiresAt().isAfter(clock.instant())
                                && kept.epoch() >= standing.revokedEpoch()
                                && kept.contentHash()
                                        .equals(contents.of(program).hash())))
                .orElse(null);
    }

    private static List<ProgramView.Missing> missing(
            Program program, ProgramView.Missing unfit, Standing standing, ProgramView.ClearanceView clearance) {
        var missing = new ArrayList<ProgramView.Missing>();
        if (unfit != null) {
            missing.add(unfit);
        }
        if (program.heldAt() != null) {
            missing.add(new ProgramView.Missing("program-held", "Resume the program, which is on hold."));
        }
        if (standing.held()) {
            missing.add(new ProgramView.Missing(
                    "patient-held", "Lift the hold that triage placed, after a new screening."));
        }
        if (standing.needsScreening()) {
            missing.add(new ProgramView.Missing("screening-due", "Screen the patient for red flags."));
        } else if (clearance == null) {
            missing.add(new ProgramView.Missing("clearance-missing", "Ask for a clearance of this version."));
        } else if (!clearance.matches()) {
            missing.add(new ProgramView.Missing(
                    "clearance-outdated", "Ask for a clearance again: it is for another content, or out of date."));
        }
        return List.copyOf(missing);
    }
}
