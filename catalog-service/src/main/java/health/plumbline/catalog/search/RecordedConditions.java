package health.plumbline.catalog.search;

import health.plumbline.catalog.condition.Conditions;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.Vocabulary;
import health.plumbline.catalog.contraindication.Contraindications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the conditions recorded of a patient: {@code OSTEOPOROSIS,FRACTURE_LIMB:knee}. */
@ApplicationScoped
class RecordedConditions {

    private final Conditions conditions;
    private final Vocabulary vocabulary;

    RecordedConditions(Conditions conditions, Vocabulary vocabulary) {
        this.conditions = conditions;
        this.vocabulary = vocabulary;
    }

    /** @throws BadRequestException for a condition or region that the catalog does not know: it would speak against nothing */
    Recorded read(String written) {
        var where = where(written);
        var recorded = where.isEmpty()
                ? Set.<ConditionContent>of()
                : conditions.inForce().conditions().stream()
                        .filter(condition -> where.containsKey(condition.code()))
                        .collect(Collectors.toSet());
        if (recorded.size() < where.size()) {
            throw new BadRequestException("There is no such condition. Look them up under /api/conditions.");
        }
        return new Recorded(new Contraindications(recorded, vocabulary.recordedAs()), where);
    }

    private Map<String, Set<String>> where(String written) {
        var where = new HashMap<String, Set<String>>();
        for (var one : written == null || written.isEmpty() ? new String[0] : written.split(",", -1)) {
            var parts = one.strip().split(":", -1);
            var regions = where.computeIfAbsent(parts[0], code -> new HashSet<>());
            if (parts.length > 2 || parts.length == 2 && !known(parts[1])) {
                throw new BadRequestException("There is no such region to record a condition in.");
            }
            if (parts.length == 2) {
                regions.add(parts[1]);
            }
        }
        return where;
    }

    private boolean known(String region) {
        return vocabulary.regions().contains(region) || vocabulary.recordedAs().containsValue(region);
    }
}
