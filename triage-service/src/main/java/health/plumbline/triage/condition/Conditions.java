package health.plumbline.triage.condition;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Compiles conditions over one vocabulary; an unknown word, option or type stops the load with the owner's name. */
public final class Conditions {

    private static final CelType STRINGS = ListType.create(SimpleType.STRING);
    private static final CelType TRUTHS = ListType.create(SimpleType.BOOL);

    private final Vocabulary vocabulary;
    private final Cel cel;

    public Conditions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        var builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current().enableUnknownTracking(true).build())
                .setStandardMacros()
                .setResultType(SimpleType.BOOL)
                .addFunctionDeclarations(
                        declared("any_of", "any_of_sets", SimpleType.BOOL, STRINGS, STRINGS),
                        declared("of_families", "of_families_sets", SimpleType.INT, STRINGS, STRINGS),
                        declared("count", "count_truths", SimpleType.INT, TRUTHS))
                .addFunctionBindings(
                        CelFunctionBinding.from(
                                "any_of_sets", List.class, List.class, (set, of) -> !Collections.disjoint(set, of)),
                        CelFunctionBinding.from(
                                "of_families_sets", List.class, List.class, Conditions::fromTheseFamilies),
                        CelFunctionBinding.from("count_truths", List.class, Conditions::howManyAreTrue));
        vocabulary.words().forEach(word -> builder.addVar(word.name(), type(word)));
        this.cel = builder.build();
    }

    /** @param owner who the condition belongs to, named in every refusal: {@code rule CES-01} */
    public Condition compile(String owner, String text) {
        if (text == null || text.isBlank()) {
            throw new BrokenRules(owner + ": it has no condition");
        }
        try {
            var ast = cel.compile(text).getAst();
            var names = new OptionCheck(vocabulary, owner).check(ast);
            return new Condition(owner, text, names, OptionCheck.texts(ast), cel.createProgram(ast));
        } catch (CelValidationException e) {
            throw new BrokenRules(owner + ": " + told(e), e);
        } catch (CelEvaluationException e) {
            throw new BrokenRules(owner + ": its condition cannot be prepared", e);
        }
    }

    /** What is wrong and where, without the drawing that the library makes of it. */
    private static String told(CelValidationException e) {
        return e.getErrors().stream()
                .map(issue -> "%s (at character %d)"
                        .formatted(
                                issue.getMessage().replace(" (in container '')", ""),
                                issue.getSourceLocation().getColumn() + 1))
                .collect(Collectors.joining("; "));
    }

    private static CelFunctionDecl declared(String name, String id, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(name, CelOverloadDecl.newGlobalOverload(id, result, arguments));
    }

    private static Object fromTheseFamilies(List<?> rules, List<?> families) {
        return rules.stream()
                .filter(rule ->
                        families.stream().anyMatch(family -> rule.toString().startsWith(family + "-")))
                .distinct()
                .count();
    }

    private static Object howManyAreTrue(List<?> truths) {
        return truths.stream().filter(Boolean.TRUE::equals).count();
    }

    private static CelType type(Vocabulary.Word word) {
        var type =
                switch (word.kind()) {
                    case TRUTH -> SimpleType.BOOL;
                    case WHOLE -> SimpleType.INT;
                    case CHOICE, TEXT -> SimpleType.STRING;
                    case SET -> STRINGS;
                };
        return word.nullable() ? NullableType.create(type) : type;
    }
}
