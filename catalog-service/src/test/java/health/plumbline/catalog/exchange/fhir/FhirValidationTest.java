package health.plumbline.catalog.exchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.VocabularyFile;
import health.plumbline.catalog.exchange.CatalogUrl;
import health.plumbline.catalog.exchange.EntryKind;
import health.plumbline.catalog.exchange.Shelved;
import health.plumbline.platform.seal.ContentHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is exported keeps the rules of HL7, as HAPI's instance validator knows them; it asks no server. */
class FhirValidationTest {

    private static final Instant AT = Instant.parse("2026-11-01T09:30:00.123456Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FhirBundle BUNDLES = new FhirBundle(JSON, new FhirJson(), VocabularyFile.read());

    private static final long BEGUN = System.nanoTime();

    private static FhirValidator validator;

    @BeforeAll
    static void one_validator_for_all() {
        var context = FhirContext.forR4();
        var known = new ValidationSupportChain(
                new DefaultProfileValidationSupport(context),
                new CommonCodeSystemsTerminologyService(context),
                new InMemoryTerminologyServerValidationSupport(context));
        validator = context.newValidator().registerValidatorModule(new FhirInstanceValidator(known));
    }

    /** All of FHIR is a third of the memory that the tests of a service have. */
    @AfterAll
    static void it_goes_and_tells_how_long_it_took() {
        validator = null;
        System.out.printf(
                "FHIR validation took %.1f s%n",
                Duration.ofNanos(System.nanoTime() - BEGUN).toMillis() / 1000.0);
    }

    @Test
    void the_whole_core_as_a_bundle_has_no_errors() throws Exception {
        var techniques = Core.techniques().stream()
                .map(content -> shelved(CatalogUrl.core(EntryKind.TECHNIQUE, content.technique()), content, false))
                .toList();

        var reader = Core.templateReader();
        var templates = Core.templateEntries().stream()
                .map(entry -> reader.read(entry).content())
                .map(content -> shelved(CatalogUrl.core(EntryKind.TEMPLATE, content.template()), content, false))
                .toList();

        assertThat(templates).hasSize(17);
        assertThat(errors(bundle(
                        Stream.concat(techniques.stream(), templates.stream()).toList())))
                .isEmpty();
    }

    @Test
    void nor_have_a_clinic_s_own_retired_or_not_with_texts_of_any_kind() throws Exception {
        ObjectNode odd = JSON.valueToTree(Core.techniques().get(0));
        odd.put("name", " <script>&amp;\"Rücken\" \uD83E\uDDD8 ").put("technique", "own-odd");
        odd.putArray("steps").add("1. a *step*\n\n# no heading").add("<div>");
        odd.putArray("stop");
        var own = CatalogUrl.of("St. Ann's: Köln", EntryKind.TECHNIQUE, "own-odd");
        var content = JSON.treeToValue(odd, TechniqueContent.class);

        assertThat(errors(bundle(List.of(shelved(own, content, true))))).isEmpty();
    }

    @Test
    void nor_has_an_export_of_nothing() throws Exception {
        assertThat(errors(bundle(List.of()))).isEmpty();
    }

    @Test
    void the_validator_sees_what_is_wrong() throws Exception {
        var one = Core.techniques().get(0);
        var url = CatalogUrl.core(EntryKind.TECHNIQUE, one.technique());
        var sound = bundle(List.of(shelved(url, one, false)));

        for (var broken : List.of(
                sound.replace("\"kind\":\"ServiceRequest\"", "\"kind\":\"Stretching\""),
                sound.replace("\"status\":\"active\"", "\"status\":\"fine\""),
                sound.replace("\"periodUnit\":\"d\"", "\"periodUnit\":\"day\""),
                sound.replace("\"title\":", "\"caption\":"))) {
            assertThat(broken).isNotEqualTo(sound);
            assertThat(errors(broken)).isNotEmpty();
        }
    }

    private static List<SingleValidationMessage> errors(String bundle) {
        return validator.validateWithResult(bundle).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .toList();
    }

    private static String bundle(List<Shelved> entries) throws Exception {
        var written = new ByteArrayOutputStream();
        BUNDLES.write(written, AT, (kind, taker) -> entries.stream()
                .filter(entry -> entry.url().kind() == kind)
                .forEach(taker));
        return written.toString(StandardCharsets.UTF_8);
    }

    private static Shelved shelved(CatalogUrl url, Record content, boolean retired) {
        JsonNode tree = JSON.valueToTree(content);
        return new Shelved(url, 3, ContentHash.of(tree), AT, retired, tree);
    }
}
