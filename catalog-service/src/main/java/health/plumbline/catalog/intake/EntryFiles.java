package health.plumbline.catalog.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import health.plumbline.catalog.condition.PublishCondition;
import health.plumbline.catalog.content.CatalogFile;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.ConditionReader;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TechniqueReader;
import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.intake.EntryFile.Kind;
import health.plumbline.catalog.intake.IntakeReport.Line;
import health.plumbline.catalog.technique.PublishTechnique;
import health.plumbline.catalog.template.PublishTemplate;
import health.plumbline.catalog.template.ReadTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads files of techniques, of conditions and of templates, and knows who publishes what they hold. */
@ApplicationScoped
class EntryFiles {

    private static final String CONDITIONS = "conditions";
    private static final String CODES = "codes";
    private static final String TEMPLATES = "templates";

    private final Kind<TechniqueContent> techniques;
    private final ConditionReader conditions;
    private final PublishCondition publishCondition;
    private final ReadTemplate readTemplate;
    private final PublishTemplate publishTemplate;

    EntryFiles(
            Vocabulary vocabulary,
            PublishTechnique publishTechnique,
            PublishCondition publishCondition,
            ReadTemplate readTemplate,
            PublishTemplate publishTemplate) {
        var reader = new TechniqueReader(vocabulary);
        this.techniques = new Kind<>("techniques", "id", reader::read, publishTechnique::from);
        this.conditions = new ConditionReader(vocabulary);
        this.publishCondition = publishCondition;
        this.readTemplate = readTemplate;
        this.publishTemplate = publishTemplate;
    }

    /** @param resource a file on the class path; whatever has neither conditions nor templates is read as one of techniques */
    EntryFile<?> read(String resource) {
        try {
            var file = CatalogFile.read(resource);
            if (file.has(CONDITIONS)) {
                return conditions(file);
            }
            return file.has(TEMPLATES) ? templates(file) : EntryFile.of(file, techniques);
        } catch (IOException e) {
            return EntryFile.unreadable(techniques, "cannot be read: " + e.getMessage());
        }
    }

    private EntryFile<TemplateContent> templates(JsonNode file) {
        var reader = readTemplate.among(file);
        return EntryFile.of(file, new Kind<>(TEMPLATES, "id", reader::read, publishTemplate::from));
    }

    private EntryFile<ConditionContent> conditions(JsonNode file) {
        try {
            var others = others(file.path(CODES).asText(""));
            return conditions(file, others).refusing(strangers(others, file.path(CONDITIONS)));
        } catch (IOException e) {
            var broken = EntryFile.refused("?", CODES, "cannot be read: " + e.getMessage());
            return conditions(file, MissingNode.getInstance()).refusing(List.of(broken));
        }
    }

    private EntryFile<ConditionContent> conditions(JsonNode file, JsonNode others) {
        return EntryFile.of(
                file,
                new Kind<>(
                        CONDITIONS,
                        "code",
                        entry -> conditions.read(
                                entry, others.path(entry.path("code").asText())),
                        publishCondition::from));
    }

    /** From a file that an installation may leave out, because of what it says about licences. */
    private static JsonNode others(String resource) throws IOException {
        try {
            return resource.isEmpty()
                    ? MissingNode.getInstance()
                    : CatalogFile.read(resource).path(CODES);
        } catch (FileNotFoundException leftOut) {
            return MissingNode.getInstance();
        }
    }

    private static List<Line> strangers(JsonNode others, JsonNode conditions) {
        var known = conditions.findValuesAsText("code");
        var strangers = new ArrayList<Line>();
        others.fieldNames().forEachRemaining(code -> {
            if (!known.contains(code)) {
                strangers.add(EntryFile.refused(code, CODES, "are for a condition that the file does not have"));
            }
        });
        return strangers;
    }
}
