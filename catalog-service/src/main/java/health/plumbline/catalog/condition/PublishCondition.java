package health.plumbline.catalog.condition;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.catalog.content.ConditionContent;
import health.plumbline.catalog.content.Published;
import health.plumbline.catalog.content.Published.Outcome;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.seal.ContentHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Makes content the next revision of a condition, unless it says what the current one says. */
@ApplicationScoped
public class PublishCondition {

    private final Conditions conditions;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    PublishCondition(Conditions conditions, Audit audit, ObjectMapper json, Clock clock) {
        this.conditions = conditions;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Published from(ConditionContent content) {
        var hash = ContentHash.of(json.valueToTree(content));
        var known = conditions.own(content.code());
        if (known.flatMap(conditions::currentHash).filter(hash::equals).isPresent()) {
            return new Published(Outcome.UNCHANGED, known.get().revision());
        }
        var condition = known.orElseGet(() -> new Condition(content.code()));
        var number = condition.revise();
        if (known.isEmpty()) {
            conditions.add(condition);
        }
        conditions.keep(condition, content, hash, clock.instant());
        audit.recordBySystem("condition-published", null, condition.code() + "/" + number);
        return new Published(known.isPresent() ? Outcome.CHANGED : Outcome.ADDED, number);
    }
}
