package health.plumbline.catalog.exchange.fhir;

import health.plumbline.catalog.content.TemplateContent;
import health.plumbline.catalog.content.TemplateItem;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.exchange.CatalogUrl;
import health.plumbline.catalog.exchange.Shelved;
import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** A template as a PlanDefinition: an action for each technique, in its order. */
final class Plans {

    private static final Coding PROTOCOL = new Coding(
            "http://terminology.hl7.org/CodeSystem/plan-definition-type", "clinical-protocol", "Clinical Protocol");

    private Plans() {}

    static PlanDefinition of(Shelved template, TemplateContent content, Vocabulary vocabulary) {
        var plan = new PlanDefinition();
        Common.describe(plan, template, "Template", content.name());
        plan.setType(new CodeableConcept(PROTOCOL.copy()))
                .setDescription(content.purpose())
                .setPurpose(Common.evidence(content.evidence()))
                .setUsage("Progress if: %s. Regress if: %s. Stop if: %s."
                        .formatted(content.progressIf(), content.regressIf(), content.stopIf()))
                .setRelatedArtifact(Common.citations(content.evidence(), vocabulary));
        content.assumes().forEach(condition -> plan.addUseContext(Common.focus("condition", condition)));
        content.items().forEach(item -> plan.addAction(action(item, template.url())));
        return plan;
    }

    private static PlanDefinitionActionComponent action(TemplateItem item, CatalogUrl template) {
        var action = new PlanDefinitionActionComponent()
                .setTextEquivalent(item.text())
                .setDefinition(
                        new CanonicalType(template.technique(item.technique()).toString()));
        var perDay = item.dose() == null ? null : item.dose().perDay();
        if (perDay == null) {
            return action;
        }
        var timing = new Timing();
        timing.getCode().setText(item.text());
        var repeat = timing.getRepeat()
                .setFrequency(perDay.from().intValueExact())
                .setPeriod(BigDecimal.ONE)
                .setPeriodUnit(UnitsOfTime.D);
        if (perDay.to().compareTo(perDay.from()) > 0) {
            repeat.setFrequencyMax(perDay.to().intValueExact());
        }
        return action.setTiming(timing);
    }
}
