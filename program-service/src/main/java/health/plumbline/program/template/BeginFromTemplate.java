package health.plumbline.program.template;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.authoring.EditDraft;
import health.plumbline.program.authoring.EditDraft.NewItem;
import health.plumbline.program.authoring.Program;
import health.plumbline.program.techniques.Techniques;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Begins a draft with the exercises of a template, all of them or none; what it is cleared for is triage's to say. */
@ApplicationScoped
class BeginFromTemplate {

    private final EditDraft drafts;
    private final Techniques techniques;

    BeginFromTemplate(EditDraft drafts, Techniques techniques) {
        this.drafts = drafts;
        this.techniques = techniques;
    }

    /** @param id made by the page, so that a form that is sent twice begins one program */
    @Transactional
    Program with(UUID id, UUID patient, String title, String greeting, List<Template.Line> chosen) {
        var program = drafts.begin(patient, id, title);
        if (!program.items().isEmpty() || program.revision() > 0) {
            return program;
        }
        for (var line : chosen) {
            var technique = techniques
                    .latest(line.technique())
                    .orElseThrow(() -> Rejection.conflict(
                            "technique-unknown", "The catalog has not told us of an exercise of this template yet."));
            var first = FirstDose.of(line, technique.bounds(), technique.perSide());
            var item = new NewItem(null, technique.id(), first.dosage(), null, first.reason(), null);
            drafts.add(program.id(), program.revision(), item);
        }
        if (greeting != null && !greeting.isBlank()) {
            drafts.rename(program.id(), program.revision(), title, greeting);
        }
        return program;
    }
}
