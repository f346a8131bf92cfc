package health.plumbline.program.authoring;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.program.caseload.Patients;
import health.plumbline.program.dosage.Dosage;
import health.plumbline.program.dosage.DoseCheck;
import health.plumbline.program.techniques.Technique;
import health.plumbline.program.techniques.Techniques;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Everything that is done to a draft. Reached from the builder's page and by JSON; each call saves. */
@ApplicationScoped
public class EditDraft {

    private final Programs programs;
    private final Patients patients;
    private final Techniques techniques;
    private final Audit audit;
    private final CurrentPerson person;
    private final Clock clock;

    EditDraft(
            Programs programs,
            Patients patients,
            Techniques techniques,
            Audit audit,
            CurrentPerson person,
            Clock clock) {
        this.programs = programs;
        this.patients = patients;
        this.techniques = techniques;
        this.audit = audit;
        this.person = person;
        this.clock = clock;
    }

    /** @param dosage null: the technique's usual dose; @param place where among the items, null: at the end */
    public record NewItem(UUID item, String technique, Dosage dosage, String note, String doseReason, Integer place) {}

    /** @return a new program, or the very one that was begun with this id before */
    @Transactional
    public Program begin(UUID patient, UUID wished, String title) {
        patients.get(patient);
        var id = wished == null ? UUID.randomUUID() : wished;
        patients.alone(id);
        var known = programs.findByIdOptional(id);
        if (known.isPresent()) {
            if (!known.get().patient().equals(patient)) {
                throw Rejection.conflict("program-exists", "This id belongs to another program; leave it out.");
            }
            return known.get();
        }
        var program = new Program(id, patient, title, null, person.account(), clock.instant());
        programs.persistAndFlush(program);
        audit.record("program-drafted", patient, id.toString());
        return program;
    }

    @Transactional
    public Program rename(UUID id, int seen, String title, String greeting) {
        var program = programs.locked(id);
        program.rename(edit(seen), title, greeting);
        return kept(program);
    }

    /** Adding an item that is there already with this id changes nothing: a repeated request. */
    @Transactional
    public Program add(UUID id, int seen, NewItem wish) {
        var program = programs.locked(id);
        var itemId = wish.item() == null ? UUID.randomUUID() : wish.item();
        var there = program.item(itemId);
        if (there.isPresent()) {
            if (!there.get().technique().equals(wish.technique())) {
                throw Rejection.conflict("item-exists", "This id belongs to another exercise; leave it out.");
            }
            return program;
        }
        var technique = techniques
                .latest(wish.technique())
                .orElseThrow(() -> Rejection.invalid(
                        "technique-unknown",
                        "The catalog has no such technique for this clinic.",
                        List.of(new Rejection.Violation("/technique", "There is no such technique"))));
        if (techniques.retired(technique.id())) {
            throw Rejection.conflict(
                    "technique-retired",
                    technique.name() + " was retired and is not added to programs any more. Choose another exercise.");
        }
        var dosage = wish.dosage() == null ? usual(technique) : wish.dosage();
        mustBeAllowed(dosage, technique);
        program.add(
                edit(seen),
                new Item(itemId, technique.id(), technique.revision(), dosage, wish.note(), wish.doseReason()),
                wish.place());
        return kept(program);
    }

    @Transactional
    public Program change(UUID id, int seen, UUID itemId, Dosage dosage, String note, String doseReason) {
        var program = programs.locked(id);
        var item = program.item(itemId).orElseThrow(Rejection::missing);
        var technique = techniques.pinned(List.of(item.pin())).get(item.pin());
        if (technique == null) {
            throw Rejection.conflict("technique-unknown", "The catalog has not told us of this exercise yet.");
        }
        mustBeAllowed(dosage, technique);
        program.change(edit(seen), itemId, one -> one.dosed(dosage, note, doseReason));
        return kept(program);
    }

    @Transactional
    public Program remove(UUID id, int seen, UUID item) {
        var program = programs.locked(id);
        program.remove(edit(seen), item);
        return kept(program);
    }

    @Transactional
    public Program reorder(UUID id, int seen, List<UUID> order) {
        var program = programs.locked(id);
        program.reorder(edit(seen), order);
        return kept(program);
    }

    private Program kept(Program program) {
        audit.record("draft-edited", program.patient(), program.id() + " r" + program.revision());
        return program;
    }

    private Program.Edit edit(int seen) {
        return new Program.Edit(seen, person.account(), clock.instant());
    }

    /** One-sided techniques are begun on both sides; the clinician narrows it down. */
    private static Dosage usual(Technique technique) {
        var usual = technique.bounds().usual();
        return technique.perSide() ? usual.on(Dosage.Side.BOTH) : usual;
    }

    private static void mustBeAllowed(Dosage dosage, Technique technique) {
        var refused = DoseCheck.of(dosage, technique.bounds()).stream()
                .filter(finding -> finding.kind() == DoseCheck.Kind.REFUSED)
                .map(finding -> new Rejection.Violation("/dosage" + finding.pointer(), finding.message()))
                .toList();
        if (!refused.isEmpty()) {
            throw Rejection.invalid(
                    "dosage-refused",
                    technique.name() + ": " + refused.get(0).message() + " Nothing was changed.",
                    refused);
        }
    }
}
