package health.plumbline.program.library;

import static health.plumbline.program.form.FormCheck.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What a page of the catalog was asked for; what is empty asks for everything. */
public class Asked {

    private static final int LONGEST = 100;
    private static final int LONGEST_CURSOR = 400;
    private static final int MOST_CONDITIONS = 64;

    @RestQuery
    String q;

    @RestQuery
    String region;

    @RestQuery
    String category;

    @RestQuery
    String position;

    @RestQuery
    String goal;

    @RestQuery
    String equipment;

    @RestQuery
    String bias;

    /** {@code core} or {@code own}. */
    @RestQuery
    String owner;

    /** Codes of conditions that the patient in question has. */
    @RestQuery
    List<String> conditions;

    /** Whose conditions are asked for, besides those that were chosen. */
    @RestQuery
    UUID patient;

    /** {@code show} also shows what these conditions block; anything else hides it. */
    @RestQuery
    String blocked;

    @RestQuery
    String sort;

    @RestQuery
    String cursor;

    public String q() {
        return within(q, LONGEST);
    }

    /** What it is narrowed down to, by the name of the filter, in the order in which the page shows them. */
    public Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("region", within(region, LONGEST));
        filters.put("category", within(category, LONGEST));
        filters.put("goal", within(goal, LONGEST));
        filters.put("position", within(position, LONGEST));
        filters.put("equipment", within(equipment, LONGEST));
        filters.put("bias", within(bias, LONGEST));
        filters.put("owner", within(owner, LONGEST));
        return filters;
    }

    /** Those that are not empty. */
    Map<String, String> chosen() {
        var chosen = filters();
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }

    public String sort() {
        return within(sort, LONGEST);
    }

    public String cursor() {
        return within(cursor, LONGEST_CURSOR);
    }

    public UUID patient() {
        return patient;
    }

    public boolean showsBlocked() {
        return "show".equals(blocked);
    }

    public List<String> conditions() {
        return conditions == null
                ? List.of()
                : conditions.stream()
                        .filter(Objects::nonNull)
                        .map(code -> within(code, LONGEST))
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .limit(MOST_CONDITIONS)
                        .toList();
    }

    /** The address of the same search, of its next page where a cursor is given. */
    String address(String next) {
        var parts = new ArrayList<String>();
        add(parts, "q", q());
        chosen().forEach((name, value) -> add(parts, name, value));
        add(parts, "sort", sort());
        conditions().forEach(code -> add(parts, "conditions", code));
        add(parts, "patient", patient == null ? "" : patient.toString());
        add(parts, "blocked", showsBlocked() ? "show" : "");
        add(parts, "cursor", next);
        return parts.isEmpty() ? "/techniques" : "/techniques?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String within(String sent, int most) {
        var words = text(sent);
        return words.substring(0, Math.min(words.length(), most));
    }
}
