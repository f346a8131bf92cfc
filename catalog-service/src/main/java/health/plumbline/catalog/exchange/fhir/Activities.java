package health.plumbline.catalog.exchange.fhir;

import health.plumbline.catalog.content.TechniqueContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.dosage.Dose;
import health.plumbline.catalog.exchange.Shelved;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.ActivityDefinition.ActivityDefinitionKind;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;

/** A technique as an ActivityDefinition. */
final class Activities {

    private Activities() {}

    static ActivityDefinition of(Shelved technique, TechniqueContent content, Vocabulary vocabulary) {
        var activity = new ActivityDefinition();
        Common.describe(activity, technique, "Technique", content.name());
        activity.setDescription(steps(content))
                .setPurpose(purpose(content))
                .setKind(ActivityDefinitionKind.SERVICEREQUEST)
                .setCode(Common.word("category", content.category()).setText(content.name()))
                .setTiming(timing(content))
                .setRelatedArtifact(Common.citations(content.evidence(), vocabulary));
        content.goals().forEach(goal -> activity.addTopic(Common.word("goal", goal)));
        content.regions().forEach(region -> activity.addBodySite(Common.word("region", region)));
        content.indications().forEach(indication -> activity.addUseContext(Common.focus("indication", indication)));
        return activity;
    }

    /** A numbered list in Markdown. */
    private static String steps(TechniqueContent content) {
        return IntStream.range(0, content.steps().size())
                .mapToObj(place -> (place + 1) + ". " + content.steps().get(place))
                .collect(Collectors.joining("\n"));
    }

    private static String purpose(TechniqueContent content) {
        var goals = content.goals().stream().map(Common::spoken).collect(Collectors.joining(", "));
        return "For %s. %s".formatted(goals, Common.evidence(content.evidence()));
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
}
