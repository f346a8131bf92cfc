package health.plumbline.portal.checkin;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The answers of a form as they came: some perhaps missing, some perhaps nothing we know. */
public final class GivenAnswers {

    public static final GivenAnswers NONE = new GivenAnswers(Map.of());

    private static final int HIGHEST = 10;

    private final Map<String, List<String>> fields;

    private GivenAnswers(Map<String, List<String>> fields) {
        this.fields = new TreeMap<>(fields);
    }

    public static GivenAnswers of(MultivaluedMap<String, String> form) {
        return new GivenAnswers(form);
    }

    /** For showing the form again with what was already chosen. */
    public boolean is(String name, Object value) {
        return fields.getOrDefault(name, List.of()).contains(String.valueOf(value));
    }

    public Optional<String> text(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The constant whose key was chosen; empty if none was, or one there is not. */
    public <E extends Enum<E>> Optional<E> one(String name, Class<E> type) {
        return text(name).flatMap(key -> constant(type, key));
    }

    public <E extends Enum<E>> Set<E> many(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        fields.getOrDefault(name, List.of()).forEach(key -> constant(type, key).ifPresent(chosen::add));
        return chosen;
    }

    /** A whole number from 0 to 10. */
    public Optional<Integer> scale(String name) {
        return text(name)
                .filter(text -> text.matches("\\d{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> number <= HIGHEST);
    }

    /** All of them, or empty: a question left out is not a no. */
    public Optional<BeforeAnswers> before() {
        var danger = one("ci_danger", YesNo.class);
        var body = one("ci_body", YesNo.class);
        var events = many("ci_event", LifeEvent.class);
        var pain = scale("pain_pre");
        var spread = one("loc_pre", Spread.class);
        var settled = one("last_settle", LastSettle.class);
        if (danger.isEmpty()
                || body.isEmpty()
                || events.isEmpty()
                || pain.isEmpty()
                || spread.isEmpty()
                || settled.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new BeforeAnswers(danger.get(), body.get(), events, pain.get(), spread.get(), settled.get()));
    }

    public Optional<AfterAnswers> after() {
        var pain = scale("pain_post");
        var spread = one("loc_post", Spread.class);
        var numb = one("new_numb_weak", YesNo.class);
        var effort = scale("effort");
        return pain.isEmpty() || spread.isEmpty() || numb.isEmpty() || effort.isEmpty()
                ? Optional.empty()
                : Optional.of(new AfterAnswers(pain.get(), spread.get(), numb.get(), effort.get()));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String key) {
        return EnumSet.allOf(type).stream()
                .filter(constant -> constant.name().equalsIgnoreCase(key))
                .findFirst();
    }
}
