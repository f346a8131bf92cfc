package health.plumbline.e2e.isolation;

import health.plumbline.e2e.http.Answer;
import health.plumbline.e2e.http.Api;
import health.plumbline.e2e.stack.Stack;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a route with ids and calls it. */
final class Caller {

    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");

    private final Stack stack;
    private final boolean pages;

    Caller(Stack stack) {
        this(stack, false);
    }

    private Caller(Stack stack, boolean pages) {
        this.stack = stack;
        this.pages = pages;
    }

    /** Asks for pages instead of JSON. */
    Caller forPages() {
        return new Caller(stack, true);
    }

    /**
     * Whose ids to use: {@code own}'s, but {@code other}'s for the names in {@code others}; no names means all of them.
     * Without {@code other} those ids exist nowhere.
     */
    record Ids(Scene own, List<String> others, Scene other) {

        static Ids all(Scene scene) {
            return new Ids(scene, List.of(), scene);
        }

        static Ids noneInstead(Ids ids) {
            return new Ids(ids.own(), ids.others(), null);
        }

        /** The ids of the route that are not the caller's. */
        List<String> names(Route route) {
            return others.isEmpty() ? route.names() : others;
        }

        private boolean replaced(String name) {
            return others.isEmpty() || others.contains(name);
        }

        private String of(String name) {
            if (!Scene.isId(name)) {
                return own.value(name);
            }
            if (!replaced(name)) {
                return own.id(name);
            }
            return other == null ? UUID.randomUUID().toString() : other.id(name);
        }
    }

    Answer call(Api api, Route route, Ids ids) {
        var url = address(route) + filled(route.path(), ids);
        var body = route.body() == null ? null : filled(route.body(), ids);
        return pages ? api.page(url) : api.send(route.method(), url, route.type(), body);
    }

    String filled(String template, Ids ids) {
        return NAME.matcher(template).replaceAll(found -> Matcher.quoteReplacement(ids.of(found.group(1))));
    }

    String address(Route route) {
        return switch (route.service()) {
            case CATALOG -> stack.catalog();
            case PROGRAM -> stack.workspace();
            case TRIAGE -> stack.triage();
            case PORTAL -> stack.portal();
        };
    }
}
