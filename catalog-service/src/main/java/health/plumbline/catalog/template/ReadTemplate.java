package health.plumbline.catalog.template;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.catalog.condition.Conditions;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.TemplateReader;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.technique.Techniques;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.stream.Collectors;

/** Knows what the templates of the current clinic may name: the techniques it may prescribe, and all conditions. */
@ApplicationScoped
public class ReadTemplate {

    private final Vocabulary vocabulary;
    private final Techniques techniques;
    private final Conditions conditions;

    ReadTemplate(Vocabulary vocabulary, Techniques techniques, Conditions conditions) {
        this.vocabulary = vocabulary;
        this.techniques = techniques;
        this.conditions = conditions;
    }

    /** @param entries one entry, or a tree that holds several */
    public TemplateReader among(JsonNode entries) {
        var named = new HashSet<>(entries.findValuesAsText("technique"));
        var codes = conditions.inForce().conditions().stream()
                .map(ConditionContent::code)
                .collect(Collectors.toUnmodifiableSet());
        return new TemplateReader(vocabulary, techniques.usable(named), codes);
    }
}
