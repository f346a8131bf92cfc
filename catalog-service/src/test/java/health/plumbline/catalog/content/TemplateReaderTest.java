package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import health.plumbline.catalog.dosage.StartingDose.Each;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplateReaderTest {

    private static final List<JsonNode> CORE = Core.templateEntries();

    /** Said in a word where others say it in a number. */
    private static final Map<String, String> IN_WORDS = Map.of("perDay 1", "once a day", "daysPerWeek 7", "daily");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final TemplateReader reader = Core.templateReader();

    @Test
    void all_core_templates_are_sound() {
        assertThat(CORE).hasSize(17);
        assertThat(CORE).extracting(entry -> entry.path("id").asText()).doesNotHaveDuplicates();
        for (var entry : CORE) {
            var reading = reader.read(entry);

            assertThat(reading.faults()).as(reading.id()).isEmpty();
            assertThat(reading.content().template()).isEqualTo(reading.id());
        }
    }

    @Test
    void every_number_of_a_core_dose_stands_in_its_text() {
        for (var entry : CORE) {
            for (var item : entry.path("items")) {
                item.path("dose").fields().forEachRemaining(measure -> assertThat(said(measure, item.path("text")))
                        .as("%s of %s", measure, item)
                        .isTrue());
            }
        }
    }

    private static boolean said(Map.Entry<String, JsonNode> measure, JsonNode text) {
        var words = text.asText();
        var value = measure.getValue();
        if (measure.getKey().equals("each")) {
            return words.contains("each " + value.asText());
        }
        var numbers =
                value.isArray() ? List.of(value.get(0).asText(), value.get(1).asText()) : List.of(value.asText());
        return NUMBER.matcher(words).results().map(MatchResult::group).toList().containsAll(numbers)
                || words.contains(IN_WORDS.getOrDefault(measure.getKey() + " " + value, "?"));
    }

    @Test
    void the_core_promises_nothing_that_the_reference_rejects() {
        assertThat(CORE.toString())
                .doesNotContainIgnoringCase("realign")
                .doesNotContainIgnoringCase("out of place")
                .doesNotContainIgnoringCase(" traction")
                .doesNotContainIgnoringCase("knots");
    }

    @Test
    void a_dose_is_one_number_or_two_and_keeps_the_text() {
        var glute = read("TPL-GLUTE").items().get(0);

        assertThat(glute.text()).isEqualTo("30-60 s each side, once a day, never over 2 min");
        assertThat(glute.dose().seconds()).hasToString("30 to 60");
        assertThat(glute.dose().perDay()).hasToString("1");
        assertThat(glute.dose().each()).isEqualTo(Each.SIDE);
        assertThat(glute.dose().reps()).isNull();
        assertThat(glute.besides()).containsExactly("never over 2 min");
    }

    @Test
    void a_text_that_is_no_such_numbers_has_no_dose() {
        assertThat(read("TPL-ACHILLES").items())
                .filteredOn(item -> item.dose() == null)
                .extracting(TemplateItem::technique)
                .containsExactly("eccentric_heel_drop", "walking_programme");
    }

    @Test
    void an_unknown_technique_or_code_is_refused_where_it_stands() {
        assertThat(faults(entry -> item(entry, 1).put("technique", "levitation")))
                .containsExactly(new Fault("items[1].technique", "does not know \"levitation\""));
        assertThat(faults(entry -> entry.withArrayProperty("excludes").add("HICCUPS")))
                .containsExactly(new Fault("excludes", "does not know HICCUPS"));
        assertThat(faults(entry -> entry.withArrayProperty("assumes").add("HICCUPS")))
                .containsExactly(new Fault("assumes", "does not know HICCUPS"));
        assertThat(faults(entry -> entry.put("painMode", "brave")))
                .containsExactly(new Fault("painMode", "does not know \"brave\""));
        assertThat(fields(entry -> entry.withObjectProperty("evidence")
                        .withArrayProperty("sources")
                        .add("HEARSAY")))
                .containsExactly("evidence.sources");
    }

    @Test
    void a_dose_outside_what_the_technique_allows_is_refused_at_its_measure() {
        assertThat(faults(entry -> dose(entry).put("reps", 21)))
                .containsExactly(new Fault("items[1].dose.reps", "is 21, outside the technique's 5 to 20"));
        assertThat(faults(entry -> dose(entry).putArray("reps").add(4).add(20)))
                .containsExactly(new Fault("items[1].dose.reps", "is 4 to 20, outside the technique's 5 to 20"));
        assertThat(fields(entry -> dose(entry).putArray("reps").add(5).add(20))).isEmpty();
        assertThat(faults(entry -> dose(entry).put("minutes", 5)))
                .containsExactly(new Fault("items[1].dose.minutes", "is nothing that the technique is dosed by"));
        assertThat(faults(entry -> dose(entry).put("each", "side")))
                .containsExactly(new Fault("items[1].dose.each", "names sides, which the technique does not have"));
    }

    @Test
    void a_dose_that_is_none_is_refused() {
        assertThat(fields(entry -> dose(entry).put("reps", "many"))).contains("items[1].dose.reps");
        assertThat(fields(entry -> dose(entry).putArray("reps"))).containsExactly("items[1].dose.reps");
        assertThat(fields(entry -> dose(entry).putArray("reps").add(10).add(5))).containsExactly("items[1].dose.reps");
        assertThat(fields(entry -> dose(entry).putArray("reps").add(5).add(6).add(7)))
                .containsExactly("items[1].dose.reps");
        assertThat(fields(entry -> dose(entry).put("reps", 7.5))).containsExactly("items[1].dose");
        assertThat(fields(entry -> dose(entry).put("reps", -1))).containsExactly("items[1].dose.reps");
        assertThat(fields(entry -> dose(entry).remove("reps"))).containsExactly("items[1].dose");
        assertThat(fields(entry -> dose(entry).put("each", "other"))).containsExactly("items[1].dose.each");
        assertThat(fields(entry -> dose(entry).put("furlongs", 1))).containsExactly("items[1].dose.furlongs");
        assertThat(fields(entry -> item(entry, 1).put("dose", 5))).contains("items[1].dose");
    }

    @Test
    void an_order_of_one_to_eight_different_techniques_is_needed() {
        assertThat(faults(entry -> entry.remove("items")))
                .containsExactly(new Fault("items", "must be a list of 1 to 8"));
        assertThat(fields(entry -> entry.putArray("items"))).containsExactly("items");
        assertThat(fields(entry -> {
                    var items = (ArrayNode) entry.path("items");
                    while (items.size() < 9) {
                        items.add(items.get(0).deepCopy());
                    }
                }))
                .containsExactly("items");
        assertThat(fields(entry -> item(entry, 2).setAll(item(entry, 1).deepCopy())))
                .contains("items[2].technique");
        assertThat(fields(entry -> entry.putArray("items").add("pelvic_tilt"))).contains("items[0]");
    }

    @Test
    void what_is_missing_is_named() {
        for (var field : List.of(
                "name",
                "purpose",
                "assumes",
                "excludes",
                "painMode",
                "progressIf",
                "regressIf",
                "stopIf",
                "reviewDays",
                "id")) {
            assertThat(fields(entry -> entry.remove(field))).as(field).containsExactly(field);
        }
        assertThat(fields(entry -> entry.remove("evidence"))).contains("evidence");
        assertThat(fields(entry -> item(entry, 0).remove("text"))).containsExactly("items[0].text");
        assertThat(fields(entry -> entry.remove("message"))).isEmpty();
    }

    @Test
    void days_of_review_ascend() {
        assertThat(fields(entry -> entry.putArray("reviewDays"))).containsExactly("reviewDays");
        assertThat(fields(entry -> entry.putArray("reviewDays").add(14).add(7))).containsExactly("reviewDays");
        assertThat(fields(entry -> entry.putArray("reviewDays").add(7).add(7))).containsExactly("reviewDays");
        assertThat(fields(entry -> entry.putArray("reviewDays").add(0))).containsExactly("reviewDays");
        assertThat(fields(entry -> entry.putArray("reviewDays").add(7.5))).containsExactly("reviewDays");
        assertThat(fields(entry -> entry.putArray("reviewDays").add(9_999_999_999L)))
                .containsExactly("reviewDays");
        assertThat(fields(entry -> entry.put("reviewDays", "often"))).contains("reviewDays");
    }

    @Test
    void nobody_has_and_has_not_a_condition() {
        assertThat(faults(entry -> entry.withArrayProperty("assumes").add("BONE_METS")))
                .containsExactly(new Fault("excludes", "repeats what it assumes: BONE_METS"));
    }

    @Test
    void what_nobody_knows_is_named_too() {
        assertThat(faults(entry -> entry.put("cost", 5)))
                .containsExactly(new Fault("cost", "is not a field of a template"));
        assertThat(fields(entry -> item(entry, 0).put("cost", 5))).containsExactly("items[0].cost");
    }

    @Test
    void besides_adds_nothing_to_the_text() {
        assertThat(faults(entry -> item(entry, 0).putArray("besides").add("on one leg")))
                .containsExactly(new Fault("items[0].besides", "says what the text does not: on one leg"));
    }

    @Test
    void a_clinics_own_template_is_given_its_id_and_names_none() {
        var entry = acute();
        entry.remove("id");

        assertThat(reader.read("own-1", entry).content().template()).isEqualTo("own-1");
        assertThat(reader.read("own-1", acute()).faults())
                .containsExactly(new Fault("id", "is not a field of a template"));
        assertThat(fields(core -> core.put("id", "own-1"))).containsExactly("id");
    }

    @Test
    void an_entry_that_is_no_group_of_fields_is_refused_and_breaks_nothing() {
        var reading = reader.read(CORE.get(0).path("name"));

        assertThat(reading.content()).isNull();
        assertThat(reading.faults()).extracting(Fault::field).contains("id", "name", "items");
    }

    private TemplateContent read(String id) {
        return CORE.stream()
                .map(entry -> reader.read(entry).content())
                .filter(content -> content.template().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> fields(Consumer<ObjectNode> spoil) {
        return faults(spoil).stream().map(Fault::field).toList();
    }

    private List<Fault> faults(Consumer<ObjectNode> spoil) {
        var entry = acute();
        spoil.accept(entry);
        return reader.read(entry).faults();
    }

    private static ObjectNode item(ObjectNode entry, int place) {
        return (ObjectNode) entry.path("items").path(place);
    }

    /** That of the pelvic tilt. */
    private static ObjectNode dose(ObjectNode entry) {
        return (ObjectNode) item(entry, 1).path("dose");
    }

    private static ObjectNode acute() {
        return CORE.stream()
                .filter(one -> one.path("id").asText().equals("TPL-ACUTE-LBP"))
                .findFirst()
                .map(one -> (ObjectNode) one.deepCopy())
                .orElseThrow();
    }
}
