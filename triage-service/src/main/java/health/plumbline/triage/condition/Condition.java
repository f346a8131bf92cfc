package health.plumbline.triage.condition;

import dev.cel.common.values.NullValue;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One condition, compiled and checked. Safe for use by many threads. */
public final class Condition {

    /** Stands for a question that was not asked and has no negative answer. */
    public static final Object NOTHING = NullValue.NULL_VALUE;

    private final String owner;
    private final String text;
    private final Set<String> names;
    private final Set<String> texts;
    private final CelRuntime.Program program;
    private final boolean trueWhereBroken;

    Condition(String owner, String text, Set<String> names, Set<String> texts, CelRuntime.Program program) {
        this(owner, text, names, texts, program, false);
    }

    private Condition(
            String owner,
            String text,
            Set<String> names,
            Set<String> texts,
            CelRuntime.Program program,
            boolean trueWhereBroken) {
        this.owner = owner;
        this.text = text;
        this.names = Set.copyOf(names);
        this.texts = Set.copyOf(texts);
        this.program = program;
        this.trueWhereBroken = trueWhereBroken;
    }

    /** @param known values by word; a word that is absent is unknown, and whatever depends on it stays open */
    public Verdict of(Map<String, Object> known) {
        try {
            var result = program.eval(name -> Optional.ofNullable(known.get(name)));
            if (result instanceof CelUnknownSet) {
                return Verdict.UNKNOWN;
            }
            return (Boolean) result ? Verdict.YES : Verdict.NO;
        } catch (CelEvaluationException e) {
            if (trueWhereBroken) {
                return Verdict.YES;
            }
            throw new BrokenRules(owner + ": its condition cannot be evaluated", e);
        }
    }

    /** For conditions that nobody has tried on every answer: where one cannot be evaluated, it is as if it held. */
    public Condition countingTrueWhereBroken() {
        return new Condition(owner, text, names, texts, program, true);
    }

    /** The words it uses. */
    public Set<String> names() {
        return names;
    }

    /** The texts it compares them with. */
    public Set<String> texts() {
        return texts;
    }

    public String text() {
        return text;
    }
}
