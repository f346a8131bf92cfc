package health.plumbline.catalog.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.technique.Origin;
import health.plumbline.catalog.template.PublishTemplate;
import health.plumbline.catalog.template.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps what a clinician has written as a template of the clinic's own, or says all that is wrong with it. */
@ApplicationScoped
public class WriteTemplate {

    /** What a copy does not take over: its own name it has to say, and what the source rests on it does not rest on. */
    private static final List<String> NOT_COPIED = List.of("template", "name", "evidence");

    private final ReadOwnTemplate reader;
    private final PublishTemplate publish;
    private final Templates templates;
    private final OwnShelf shelf;
    private final ObjectMapper json;

    WriteTemplate(
            ReadOwnTemplate reader, PublishTemplate publish, Templates templates, OwnShelf shelf, ObjectMapper json) {
        this.reader = reader;
        this.publish = publish;
        this.templates = templates;
        this.shelf = shelf;
        this.json = json;
    }

    /** A new template; its id is made of its name. */
    @Transactional
    public Kept create(JsonNode entry) {
        return add(entry, null);
    }

    /**
     * A new template from one that the clinic can read.
     *
     * @param revision of the source, or null for its current one
     * @param changes the name, and the fields that are to differ
     */
    @Transactional
    public Kept copy(String source, Integer revision, ObjectNode changes) {
        var kept = revision == null ? templates.current(source) : templates.revision(source, revision);
        ObjectNode entry = json.valueToTree(kept.content());
        entry.remove(NOT_COPIED);
        entry.setAll(changes);
        return add(entry, new Origin(source, kept.number()));
    }

    /** @param seen the revision that the clinician has read */
    @Transactional
    public Kept revise(String id, Integer seen, JsonNode entry) {
        shelf.lock();
        templates.mustBeWritable(id, seen);
        var draft = reader.from(id, entry);
        var content = draft.sound();
        shelf.mustBeFree(OwnShelf.Of.TEMPLATE, content.name(), id);
        return new Kept(id, publish.byPerson(content, null), draft.hints());
    }

    private Kept add(JsonNode entry, Origin origin) {
        var draft = reader.from(OwnId.of(name(entry)), entry);
        var content = draft.sound();
        shelf.lock();
        shelf.mustHaveRoom(OwnShelf.Of.TEMPLATE);
        shelf.mustBeFree(OwnShelf.Of.TEMPLATE, content.name(), "");
        var id = shelf.free(OwnShelf.Of.TEMPLATE, content.template());
        return new Kept(id, publish.byPerson(content.named(id), origin), draft.hints());
    }

    private static String name(JsonNode entry) {
        return entry == null ? "" : entry.path("name").asText("");
    }
}
