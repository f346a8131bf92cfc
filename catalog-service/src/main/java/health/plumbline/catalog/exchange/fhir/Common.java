package health.plumbline.catalog.exchange.fhir;

import health.plumbline.catalog.content.Evidence;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.exchange.Shelved;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UsageContext;

/** What techniques and templates say alike in FHIR. */
final class Common {

    static final String HASH = "urn:plumbline:fhir:hash";

    private static final String WORDS = "urn:plumbline:vocabulary:";

    private Common() {}

    /** @param kind as the computable name of the resource begins */
    static void describe(MetadataResource resource, Shelved entry, String kind, String title) {
        resource.setUrl(entry.url().toString())
                .setVersion(Integer.toString(entry.revision()))
                .setName(kind + "_" + entry.url().id().replaceAll("[^A-Za-z0-9]", "_"))
                .setTitle(title)
                .setStatus(entry.retired() ? PublicationStatus.RETIRED : PublicationStatus.ACTIVE)
                .setExperimental(false)
                .setDate(Date.from(entry.publishedAt()))
                .setId(entry.url().id().replace('_', '-'));
        resource.addExtension(new Extension(HASH, new StringType(entry.hash())));
        resource.addExtension(ContentExtension.of(entry.content()));
    }

    static String evidence(Evidence evidence) {
        return "Evidence: grade %s.%s"
                .formatted(evidence.grade(), evidence.note() == null ? "" : " " + evidence.note());
    }

    static List<RelatedArtifact> citations(Evidence evidence, Vocabulary vocabulary) {
        return evidence.sources().stream()
                .map(source -> citation(source, vocabulary.sources().get(source)))
                .toList();
    }

    static UsageContext focus(String list, String word) {
        return new UsageContext(
                new Coding("http://terminology.hl7.org/CodeSystem/usage-context-type", "focus", "Clinical Focus"),
                word(list, word));
    }

    /** @param list of the vocabulary */
    static CodeableConcept word(String list, String word) {
        return new CodeableConcept()
                .setCoding(List.of(new Coding().setSystem(WORDS + list).setCode(word)))
                .setText(spoken(word));
    }

    static String spoken(String word) {
        return word.replace('_', ' ');
    }

    private static RelatedArtifact citation(String source, String name) {
        var citation =
                new RelatedArtifact().setType(RelatedArtifactType.CITATION).setLabel(source);
        return name == null ? citation : citation.setCitation(name);
    }
}
