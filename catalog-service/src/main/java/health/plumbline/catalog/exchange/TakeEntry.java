package health.plumbline.catalog.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.content.Fault;
import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Reading;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.TechniqueReader;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.exchange.ImportReport.Line;
import health.plumbline.catalog.exchange.ImportReport.Outcome;
import health.plumbline.catalog.exchange.Inspection.Finding;
import health.plumbline.catalog.technique.PublishTechnique;
import health.plumbline.catalog.template.PublishTemplate;
import health.plumbline.catalog.template.ReadTemplate;
import health.plumbline.catalog.wording.PatientTexts;
import health.plumbline.catalog.wording.PlainLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads entries as everything else in the catalog is read, and publishes those with nothing wrong. */
@ApplicationScoped
class TakeEntry {

    /** A name that every technique file could have; the id in the clinic takes its place. */
    private static final String ANY_ID = "imported";

    private final TechniqueReader techniques;
    private final ReadTemplate templates;
    private final PublishTechnique publishTechnique;
    private final PublishTemplate publishTemplate;
    private final ObjectMapper json;

    TakeEntry(
            Vocabulary vocabulary,
            ReadTemplate templates,
            PublishTechnique publishTechnique,
            PublishTemplate publishTemplate,
            ObjectMapper json) {
        this.techniques = new TechniqueReader(vocabulary);
        this.templates = templates;
        this.publishTechnique = publishTechnique;
        this.publishTemplate = publishTemplate;
        this.json = json;
    }

    /** How an entry is taken whose techniques, if it names any, were taken before. */
    Function<Finding, Line> of(EntryKind kind, Collection<Finding> findings) {
        if (kind == EntryKind.TECHNIQUE) {
            return finding -> taken(
                    finding,
                    worded(technique(finding), PatientTexts.ofTechnique(finding.entry())),
                    publishTechnique::from);
        }
        var reader = templates.among(entries(findings));
        return finding -> taken(
                finding,
                worded(reader.read(finding.id(), finding.entry()), PatientTexts.ofTemplate(finding.entry())),
                publishTemplate::from);
    }

    static Line refused(Finding finding) {
        return line(finding, Outcome.REFUSED, null);
    }

    static Line passedOver(Finding finding) {
        return line(finding, Outcome.PASSED_OVER, null);
    }

    /** What patients are never told is not taken from a file either. */
    private static <C> Reading<C> worded(Reading<C> reading, Map<String, String> texts) {
        var claims = PlainLanguage.of(texts).refusals().stream()
                .map(claim -> new Fault(claim.field(), claim.why() + " " + claim.instead()))
                .toList();
        if (claims.isEmpty()) {
            return reading;
        }
        var faults = Stream.concat(reading.faults().stream(), claims.stream()).toList();
        return new Reading<>(reading.id(), null, faults);
    }

    private static <C> Line taken(Finding finding, Reading<C> reading, Function<C, Published> publisher) {
        if (reading.content() == null) {
            return refused(finding.refused(reading.faults()));
        }
        var published = publisher.apply(reading.content());
        return line(finding, Outcome.valueOf(published.outcome().name()), published.revision());
    }

    private static Line line(Finding finding, Outcome outcome, Integer revision) {
        return new Line(
                finding.offered().pointer(),
                Words.shortened(finding.offered().url()),
                finding.id(),
                outcome,
                revision,
                finding.notes());
    }

    /** Only the core has techniques that the product began with. */
    private Reading<TechniqueContent> technique(Finding finding) {
        var entry = finding.entry().deepCopy().put("id", ANY_ID);
        if (entry.path("seed").isBoolean()) {
            entry.put("seed", false);
        }
        var reading = techniques.read(entry);
        return reading.content() == null
                ? reading
                : new Reading<>(finding.id(), named(finding.id(), reading.content()), reading.faults());
    }

    private TechniqueContent named(String id, TechniqueContent content) {
        ObjectNode tree = json.valueToTree(content);
        return json.convertValue(tree.put("technique", id), TechniqueContent.class);
    }

    private JsonNode entries(Collection<Finding> findings) {
        ArrayNode entries = json.createArrayNode();
        findings.forEach(finding -> entries.add(finding.entry()));
        return entries;
    }
}
