package health.plumbline.program.own;

import static health.plumbline.program.form.FormCheck.text;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.web.Frame;
import health.plumbline.platform.web.Frames;
import health.plumbline.program.catalog.CatalogAnswers;
import health.plumbline.program.library.Library;
import health.plumbline.program.own.EditorClient.Vocabulary;
import health.plumbline.program.own.EditorClient.Written;
import health.plumbline.program.own.EditorView.Preview;
import health.plumbline.program.own.EditorView.Said;
import health.plumbline.program.own.EditorView.Source;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows, previews and keeps what a clinician writes; new techniques and changed ones share it. Nothing typed is lost. */
@ApplicationScoped
class Editor {

    private final EditorClient catalog;
    private final Library library;
    private final TechniqueNames names;
    private final Frames frames;

    Editor(@RestClient EditorClient catalog, Library library, TechniqueNames names, Frames frames) {
        this.catalog = catalog;
        this.library = library;
        this.names = names;
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "own")
    static class Templates {
        static native TemplateInstance editor(Frame frame, EditorView editor);
    }

    RestResponse<TemplateInstance> empty() {
        return answer(200, view("", null, EditorForm.empty(), vocabulary(), Said.NOTHING, null));
    }

    RestResponse<TemplateInstance> copyOf(String id) {
        var entry = library.current(id);
        var form = EditorForm.of(entry, names.of(entry));
        form.from = entry.id();
        form.name = entry.name() + " (our way)";
        var source = new Source(entry.id(), entry.name());
        return answer(200, view("", source, form, vocabulary(), Said.NOTHING, null));
    }

    RestResponse<TemplateInstance> existing(String id) {
        var entry = library.current(id);
        if (!entry.own() || entry.retired()) {
            throw Rejection.conflict(
                    "technique-not-editable",
                    "Only a technique of your clinic's own that is in use can be changed. Copy and adapt this one.");
        }
        return answer(200, view(id, null, EditorForm.of(entry, names.of(entry)), vocabulary(), Said.NOTHING, null));
    }

    /** @param id of the technique that is changed, or empty for a new one */
    RestResponse<TemplateInstance> receive(String id, EditorForm form) {
        var source = text(form.from).isEmpty() ? null : new Source(text(form.from), names.of(text(form.from)));
        try {
            if ("preview".equals(text(form.act))) {
                return preview(id, source, form);
            }
            var written = CatalogAnswers.ask(() -> write(id, form));
            return RestResponse.seeOther(
                    URI.create("/techniques/" + written.id() + (source == null ? "?done=kept" : "?done=copied")));
        } catch (Rejection refusal) {
            return switch (refusal.kind()) {
                case MISSING -> throw refusal;
                case UNAVAILABLE ->
                    answer(
                            503,
                            view(
                                    id,
                                    source,
                                    form,
                                    Vocabulary.NONE,
                                    new Said(Map.of(), Map.of(), "", refusal.getMessage()),
                                    null));
                default ->
                    answer(
                            422,
                            view(
                                    id,
                                    source,
                                    form,
                                    vocabulary(),
                                    new Said(AtFields.wrong(refusal), Map.of(), refusal.getMessage(), ""),
                                    null));
            };
        }
    }

    private Written write(String id, EditorForm form) {
        var entry = WrittenEntry.of(form, names::id);
        if (!id.isEmpty()) {
            if (form.seen() != null) {
                entry.put("revision", form.seen());
            }
            return catalog.revise(id, entry);
        }
        if (text(form.from).isEmpty()) {
            return catalog.create(entry);
        }
        if (form.seen() != null) {
            entry.put("revision", form.seen());
        }
        return catalog.copy(text(form.from), entry);
    }

    private RestResponse<TemplateInstance> preview(String id, Source source, EditorForm form) {
        var checked = CatalogAnswers.ask(() -> catalog.check(WrittenEntry.of(form, names::id)));
        var preview = new Preview(text(form.name), checked.summary() == null ? "" : checked.summary(), form.words());
        var said = new Said(AtFields.wrong(checked), AtFields.hints(checked), "", "");
        return answer(200, view(id, source, form, vocabulary(), said, preview));
    }

    private Vocabulary vocabulary() {
        return CatalogAnswers.ask(catalog::vocabulary);
    }

    private static EditorView view(
            String id, Source source, EditorForm form, Vocabulary words, Said said, Preview preview) {
        return EditorView.of(id, source, form, words, said, preview);
    }

    private RestResponse<TemplateInstance> answer(int status, EditorView editor) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.editor(frames.current(), editor))
                .build();
    }
}
