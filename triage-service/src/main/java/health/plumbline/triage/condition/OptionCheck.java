package health.plumbline.triage.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What CEL's own type check cannot see: every text in a condition is an option of the word it is compared with, and
 * words with options are used in no way in which that could not be told. A misspelt option would otherwise be a rule
 * that silently never fires.
 */
final class OptionCheck {

    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in", "any_of", "of_families");
    private static final Set<Vocabulary.Kind> WITH_TEXTS =
            Set.of(Vocabulary.Kind.CHOICE, Vocabulary.Kind.SET, Vocabulary.Kind.TEXT);

    private final Vocabulary vocabulary;
    private final String owner;

    OptionCheck(Vocabulary vocabulary, String owner) {
        this.vocabulary = vocabulary;
        this.owner = owner;
    }

    /** @return the words that are used */
    Set<String> check(CelAbstractSyntaxTree ast) {
        var names = new HashSet<String>();
        CelNavigableAst.fromAst(ast).getRoot().allNodes().forEach(node -> {
            if (node.getKind() == Kind.IDENT) {
                names.add(node.expr().ident().name());
                mustBeCompared(node);
            }
            if (node.getKind() == Kind.CONSTANT && isText(node.expr())) {
                mustBeAnOption(node);
            }
        });
        return names;
    }

    static Set<String> texts(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == Kind.CONSTANT && isText(node.expr()))
                .map(node -> node.expr().constant().stringValue())
                .collect(Collectors.toSet());
    }

    private void mustBeCompared(CelNavigableExpr ident) {
        var name = ident.expr().ident().name();
        var word = vocabulary.word(name).orElseThrow(() -> new BrokenRules(owner + ": unknown word " + name));
        if (!WITH_TEXTS.contains(word.kind())) {
            return;
        }
        var call = governing(ident);
        var measured = call != null && call.function().equals("size") && word.kind() == Vocabulary.Kind.SET;
        var compared = call != null
                && COMPARISONS.contains(call.function())
                && call.args().stream().anyMatch(OptionCheck::isFixed);
        if (!measured && !compared) {
            throw new BrokenRules(owner + ": " + name + " may only be compared with its options");
        }
    }

    private void mustBeAnOption(CelNavigableExpr constant) {
        var text = constant.expr().constant().stringValue();
        var call = governing(constant);
        if (call == null || !COMPARISONS.contains(call.function())) {
            throw new BrokenRules(owner + ": '" + text + "' is compared with nothing");
        }
        var words = call.args().stream()
                .flatMap(OptionCheck::parts)
                .filter(part -> part.exprKind().getKind() == Kind.IDENT)
                .map(part -> part.ident().name())
                .toList();
        if (words.isEmpty()) {
            throw new BrokenRules(owner + ": '" + text + "' is compared with nothing");
        }
        for (var name : words) {
            var word = vocabulary.word(name).orElseThrow(() -> new BrokenRules(owner + ": unknown word " + name));
            var fits = word.kind() == Vocabulary.Kind.TEXT
                    ? text.isEmpty()
                    : word.options().contains(text);
            if (!fits) {
                throw new BrokenRules(owner + ": " + name + " has no option '" + text + "'");
            }
        }
    }

    /** The call that uses this node, itself or within a list. */
    private static CelExpr.CelCall governing(CelNavigableExpr node) {
        var parent = node.parent();
        while (parent.isPresent() && parent.get().getKind() == Kind.LIST) {
            parent = parent.get().parent();
        }
        return parent.filter(found -> found.getKind() == Kind.CALL)
                .map(found -> found.expr().call())
                .orElse(null);
    }

    private static boolean isFixed(CelExpr expression) {
        return parts(expression).allMatch(part -> part.exprKind().getKind() == Kind.CONSTANT);
    }

    private static Stream<CelExpr> parts(CelExpr expression) {
        List<CelExpr> elements =
                expression.exprKind().getKind() == Kind.LIST ? expression.list().elements() : List.of(expression);
        return elements.stream();
    }

    private static boolean isText(CelExpr expression) {
        return expression.constant().getKind() == dev.cel.common.ast.CelConstant.Kind.STRING_VALUE;
    }
}
