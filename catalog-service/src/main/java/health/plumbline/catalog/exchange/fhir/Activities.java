package health.plumbline.catalog.exchange.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.dosage.Dose;
import health.plumbline.catalog.exchange.Shelved;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.hl7.fhir.r4.model.UsageContext;

/** A technique as an ActivityDefinition. */
final class Activities {

    static final String HASH = "urn:plumbline:fhir:hash";

    private static final String WORDS = "urn:plumbline:vocabulary:";

    private final Vocabulary vocabulary;
    private final ObjectMapper json;

    Activities(Vocabulary vocabulary, ObjectMapper json) {
        this.vocabulary = vocabulary;
        this.json = json;
    }

    ActivityDefinition of(Shelved technique) {
        var content = content(technique);
        var activity = new ActivityDefinition()
                .setUrl(technique.url().toString())
                .setVersion(Integer.toString(technique.revision()))
                .setName("Technique_" + technique.url().id().replaceAll("[^A-Za-z0-9]", "_"))
                .setTitle(content.name())
                .setStatus(technique.retired() ? PublicationStatus.RETIRED : PublicationStatus.ACTIVE)
                .setExperimental(false)
                .setDate(Date.from(technique.publishedAt()))
                .setDescription(steps(content))
                .setPurpose(purpose(content))
                .setKind(ActivityDefinitionKind.SERVICEREQUEST)
                .setCode(word("category", content.category()).setText(content.name()))
                .setTiming(timing(content));
        activity.setId(technique.url().id().replace('_', '-'));
        content.goals().forEach(goal -> activity.addTopic(word("goal", goal)));
        content.regions().forEach(region -> activity.addBodySite(word("region", region)));
        content.indications().forEach(indication -> activity.addUseContext(focus(indication)));
        content.evidence().sources().forEach(source -> activity.addRelatedArtifact(citation(source)));
        activity.addExtension(new Extension(HASH, new StringType(technique.hash())));
        activity.addExtension(ContentExtension.of(technique.content()));
        return activity;
    }

    private TechniqueContent content(Shelved technique) {
        try {
            return json.treeToValue(technique.content(), TechniqueContent.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept revision cannot be read", e);
        }
    }

    /** A numbered list in Markdown. */
    private static String steps(TechniqueContent content) {
        return IntStream.range(0, content.steps().size())
                .mapToObj(place -> (place + 1) + ". " + content.steps().get(place))
                .collect(Collectors.joining("\n"));
    }

    private static String purpose(TechniqueContent content) {
        var evidence = content.evidence();
        var goals = content.goals().stream().map(Activities::spoken).collect(Collectors.joining(", "));
        return "For %s. Evidence: grade %s.%s"
                .formatted(goals, evidence.grade(), evidence.note() == null ? "" : " " + evidence.note());
    }

    /** The usual dose; its bounds are in the content. */
    private static Timing timing(TechniqueContent content) {
        var dose = content.dose();
        var timing = new Timing();
        timing.getCode().setText(content.summary());
        var repeat = timing.getRepeat()
                .setFrequency(dose.perDay().usual().intValueExact())
                .setPeriod(BigDecimal.ONE)
                .setPeriodUnit(UnitsOfTime.D);
        if (dose.perDay().high().compareTo(dose.perDay().usual()) > 0) {
            repeat.setFrequencyMax(dose.perDay().high().intValueExact());
        }
        lasting(dose, repeat);
        return timing;
    }

    private static void lasting(Dose dose, Timing.TimingRepeatComponent repeat) {
        if (dose.minutes() != null) {
            repeat.setDuration(dose.minutes().usual()).setDurationUnit(UnitsOfTime.MIN);
        } else if (dose.seconds() != null) {
            repeat.setDuration(dose.seconds().usual()).setDurationUnit(UnitsOfTime.S);
        }
    }

    private RelatedArtifact citation(String source) {
        var citation =
                new RelatedArtifact().setType(RelatedArtifactType.CITATION).setLabel(source);
        var name = vocabulary.sources().get(source);
        return name == null ? citation : citation.setCitation(name);
    }

    private static UsageContext focus(String indication) {
        return new UsageContext(
                new Coding("http://terminology.hl7.org/CodeSystem/usage-context-type", "focus", "Clinical Focus"),
                word("indication", indication));
    }

    private static CodeableConcept word(String list, String word) {
        return new CodeableConcept()
                .setCoding(List.of(new Coding().setSystem(WORDS + list).setCode(word)))
                .setText(spoken(word));
    }

    private static String spoken(String word) {
        return word.replace('_', ' ');
    }
}
