package health.plumbline.program.template;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.program.catalog.CatalogAnswers;
import health.plumbline.program.dosage.DoseWords;
import health.plumbline.program.library.Concern;
import health.plumbline.program.library.Entry.Contraindication;
import health.plumbline.program.library.Library;
import health.plumbline.program.screening.Precautions;
import health.plumbline.program.techniques.Technique;
import health.plumbline.program.techniques.Techniques;
import health.plumbline.program.template.TemplateView.ForPatient;
import health.plumbline.program.template.TemplateView.Named;
import health.plumbline.program.template.TemplateView.Row;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The templates of the catalog, looked at for a patient or for nobody in particular. */
@ApplicationScoped
class Templates {

    private static final int LINES = 20;

    private final TemplateClient catalog;
    private final Library library;
    private final Techniques techniques;
    private final Precautions precautions;

    Templates(@RestClient TemplateClient catalog, Library library, Techniques techniques, Precautions precautions) {
        this.catalog = catalog;
        this.library = library;
        this.techniques = techniques;
        this.precautions = precautions;
    }

    /** A patient by name, and what is known against exercises; nobody for a template that is only read. */
    record Whom(UUID id, String name) {}

    TemplateClient.Page list(String q, String cursor) {
        return CatalogAnswers.ask(() -> catalog.list(q, LINES, cursor.isEmpty() ? null : cursor));
    }

    /** In words for a person: what its texts call by an id has its name there. */
    Template read(String id) {
        var template = CatalogAnswers.ask(() -> catalog.read(id));
        var names = new HashMap<>(QuarkusTransaction.joiningExisting()
                .call(() -> techniques.names(NamesInText.techniques(template.texts()))));
        for (var other : NamesInText.templates(template.texts())) {
            name(other).ifPresent(name -> names.put(other, name));
        }
        return template.said(NamesInText.with(names));
    }

    private Optional<String> name(String template) {
        try {
            return Optional.of(CatalogAnswers.ask(() -> catalog.read(template)).name());
        } catch (Rejection gone) {
            return Optional.empty();
        }
    }

    /** @param whom null for nobody in particular */
    TemplateView view(Template template, Whom whom, String title, String wrong) {
        var labels = library.conditionLabels();
        var known = whom == null ? null : precautions.of(whom.id());
        Map<String, String> theirs = known == null ? Map.of() : known.labels();
        var rows = IntStream.range(0, template.items().size())
                .mapToObj(place -> row(place, template.items().get(place), theirs))
                .toList();
        var patient = whom == null
                ? null
                : new ForPatient(
                        whom.id(),
                        whom.name(),
                        known.unknown(),
                        template.excludes().stream()
                                .filter(theirs::containsKey)
                                .map(theirs::get)
                                .toList());
        return new TemplateView(
                template,
                patient,
                rows,
                named(template.assumes(), labels),
                named(template.excludes(), labels),
                TemplateView.painMode(template),
                TemplateView.reviews(template),
                title,
                wrong);
    }

    private Row row(int place, Template.Line line, Map<String, String> conditions) {
        var technique = latest(line.technique());
        var against = conditions.isEmpty()
                ? List.<Contraindication>of()
                : library.current(line.technique()).notFor().stream()
                        .filter(found -> conditions.containsKey(found.code()))
                        .toList();
        var blocked = against.stream().anyMatch(Contraindication::blocks);
        return new Row(
                place,
                line.technique(),
                technique.map(Technique::name).orElse(line.technique()),
                line.text(),
                technique.map(known -> begins(line, known)).orElse(""),
                against.stream().map(Concern::of).toList(),
                !blocked && technique.isPresent(),
                technique.isPresent() && against.stream().noneMatch(Contraindication::unliftable));
    }

    private static String begins(Template.Line line, Technique technique) {
        var first = FirstDose.of(line, technique.bounds(), technique.perSide());
        return DoseWords.of(first.dosage());
    }

    private Optional<Technique> latest(String technique) {
        return QuarkusTransaction.joiningExisting().call(() -> techniques.latest(technique));
    }

    private static List<Named> named(List<String> codes, Map<String, String> labels) {
        return codes.stream()
                .map(code -> new Named(code, labels.getOrDefault(code, code)))
                .toList();
    }
}
