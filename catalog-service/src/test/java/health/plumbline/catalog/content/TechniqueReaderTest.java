package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EntryReaderTest {

    private static final List<JsonNode> CORE = Core.techniqueEntries();
    private final TechniqueReader reader = new TechniqueReader(VocabularyFile.read());

    @Test
    void all_core_entries_are_sound() {
        assertThat(CORE).hasSize(75);
        for (var entry : CORE) {
            var reading = reader.read(entry);

            assertThat(reading.faults()).as(reading.id()).isEmpty();
            assertThat(reading.content().technique()).isEqualTo(reading.id());
        }
    }

    @Test
    void no_two_of_the_core_have_one_id_whichever_file_they_are_in() {
        assertThat(CORE).extracting(entry -> entry.path("id").asText()).doesNotHaveDuplicates();
        assertThat(CORE).filteredOn(entry -> entry.path("seed").asBoolean()).hasSize(12);
    }

    @Test
    void what_is_harder_or_easier_than_one_of_the_core_is_in_the_core_too() {
        var ids = CORE.stream().map(entry -> entry.path("id").asText()).toList();
        for (var technique : Core.techniques()) {
            assertThat(ids)
                    .as(technique.technique())
                    .containsAll(technique.progressions())
                    .containsAll(technique.regressions());
        }
    }

    @Test
    void the_core_promises_nothing_that_the_reference_rejects() {
        assertThat(CORE.toString())
                .doesNotContainIgnoringCase("realigns ")
                .doesNotContainIgnoringCase("put back")
                .doesNotContainIgnoringCase("out of alignment")
                .doesNotContainIgnoringCase("out of place");
        for (var entry : CORE) {
            assertThat(entry.path("steps").toString() + entry.path("breathing"))
                    .doesNotContainIgnoringCase("lubricat")
                    .doesNotContainIgnoringCase("traction")
                    .doesNotContainIgnoringCase("decompress")
                    .doesNotContainIgnoringCase("tissue length")
                    .doesNotContainIgnoringCase("knots");
        }
    }

    @Test
    void an_unknown_word_is_refused_where_it_stands() {
        assertThat(faults(entry -> entry.withArrayProperty("tags").add("lx_warp")))
                .containsExactly(new Fault("tags", "does not know lx_warp"));
        assertThat(faults(entry -> entry.put("category", "magic")))
                .containsExactly(new Fault("category", "does not know \"magic\""));
        assertThat(fields(entry -> entry.put("position", "flying"))).containsExactly("position");
        assertThat(fields(entry -> entry.withArrayProperty("regions").add("tail")))
                .containsExactly("regions");
        assertThat(fields(entry -> entry.withArrayProperty("goals").add("fame")))
                .containsExactly("goals");
        assertThat(fields(entry -> entry.withObjectProperty("evidence").put("grade", "A+")))
                .containsExactly("evidence.grade");
        assertThat(fields(entry -> entry.withObjectProperty("evidence")
                        .withArrayProperty("sources")
                        .add("HEARSAY")))
                .containsExactly("evidence.sources");
    }

    @Test
    void a_reversed_dose_is_refused_at_its_measure() {
        assertThat(faults(entry -> entry.withObjectProperty("dose")
                        .putArray("reps")
                        .add(20)
                        .add(12)
                        .add(10)
                        .add(8)
                        .add(5)))
                .containsExactly(new Fault(
                        "dose.reps", "The bounds of a dose ascend from min to max, but are [20, 12, 10, 8, 5]"));
        assertThat(fields(entry -> entry.withObjectProperty("dose").put("perDay", "often")))
                .contains("dose.perDay");
        assertThat(fields(entry -> entry.withObjectProperty("dose").remove("perDay")))
                .containsExactly("dose");
    }

    @Test
    void what_is_missing_is_named() {
        for (var field : List.of(
                "name", "category", "regions", "position", "bias", "steps", "breathing", "stop", "goals", "tags")) {
            assertThat(fields(entry -> entry.remove(field))).as(field).containsExactly(field);
        }
        assertThat(fields(entry -> entry.remove("id"))).containsExactly("id");
        assertThat(fields(entry -> entry.putArray("steps"))).containsExactly("steps");
        assertThat(fields(entry -> entry.remove("evidence"))).contains("evidence");
        assertThat(fields(entry -> entry.remove("dose"))).contains("dose");
    }

    @Test
    void that_there_is_nothing_to_add_about_stopping_is_said_and_a_note_may_be_left_out() {
        assertThat(fields(entry -> entry.putArray("stop"))).isEmpty();
        assertThat(fields(entry -> entry.withObjectProperty("evidence").remove("note")))
                .isEmpty();
        assertThat(fields(entry -> entry.withObjectProperty("evidence").put("note", " ")))
                .containsExactly("evidence.note");
        assertThat(fields(entry -> entry.withObjectProperty("evidence").remove("sources")))
                .containsExactly("evidence.sources");
    }

    @Test
    void what_nobody_knows_is_named_too() {
        assertThat(fields(entry -> entry.put("stepz", "x"))).containsExactly("stepz");
        assertThat(fields(entry -> entry.withObjectProperty("dose").put("furlongs", 1)))
                .containsExactly("dose.furlongs");
    }

    @Test
    void an_entry_that_is_no_group_of_fields_is_refused_and_breaks_nothing() {
        var reading = reader.read(CORE.get(0).path("name"));

        assertThat(reading.content()).isNull();
        assertThat(reading.faults()).extracting(Fault::field).contains("id", "name", "dose", "steps");
    }

    @Test
    void a_clinics_own_rests_on_the_clinic_whatever_it_was_adapted_from() {
        var evidence = own(entry -> entry.putObject("evidence").put("note", "We use it daily."))
                .content()
                .evidence();

        assertThat(evidence).isEqualTo(new Evidence("C", "We use it daily.", List.of("CLINIC")));
        assertThat(own(entry -> entry.remove("evidence")).content().evidence().note())
                .isNull();
        assertThat(own(entry -> entry.putObject("evidence")
                                .put("grade", "C")
                                .putArray("sources")
                                .add("CLINIC"))
                        .faults())
                .isEmpty();
        assertThat(own(entry -> entry.putObject("evidence")
                                .put("grade", "A")
                                .putArray("sources")
                                .add("NG59"))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("evidence.grade", "evidence.sources");
        assertThat(fields(entry ->
                        entry.withObjectProperty("evidence").putArray("sources").add("CLINIC")))
                .containsExactly("evidence.sources");
    }

    @Test
    void a_clinics_own_has_its_id_from_us_and_is_no_seed() {
        assertThat(own(entry -> {}).content().technique()).isEqualTo("own-tilt");
        assertThat(own(entry -> {}).content().seed()).isFalse();
        assertThat(own(entry -> entry.put("id", "own-mine").put("seed", true)).faults())
                .extracting(Fault::field)
                .containsExactly("id", "seed");
    }

    @Test
    void a_dose_may_also_name_its_bounds() {
        var listed = own(entry -> {}).content().dose();

        var named = own(entry -> entry.withObjectProperty("dose")
                .putObject("reps")
                .put("max", 20)
                .put("high", 12)
                .put("usual", 10.0)
                .put("low", 8)
                .put("min", 5));
        assertThat(named.content().dose()).isEqualTo(listed);
        assertThat(own(entry -> entry.withObjectProperty("dose")
                                .putObject("reps")
                                .put("min", 5))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("dose.reps");
        assertThat(own(entry -> ((ObjectNode) entry.withObjectProperty("dose")
                                        .putObject("reps")
                                        .put("min", 5)
                                        .put("low", 8)
                                        .put("usual", 10)
                                        .put("high", 12)
                                        .put("max", 20))
                                .put("most", 30))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("dose.reps.most");
    }

    @Test
    void a_number_that_no_dose_has_is_refused_and_fills_no_memory() {
        for (var number : List.of("1e999999999", "1e308", "100001", "0.001", "1e-999999999")) {
            assertThat(faults(entry -> {
                        var reps = entry.withObjectProperty("dose").putArray("holdSeconds");
                        for (var i = 0; i < 5; i++) {
                            reps.add(new BigDecimal(number));
                        }
                    }))
                    .as(number)
                    .extracting(Fault::field)
                    .containsExactly("dose.holdSeconds");
        }
    }

    @Test
    void a_text_has_only_characters_that_can_be_kept_and_seen() {
        for (var text : List.of("Lie\u0000down", "Lie\ndown", "Lie\ud800down", "\u0007", " ")) {
            assertThat(fields(entry -> entry.putArray("steps").add(text)))
                    .as(text)
                    .containsExactly("steps");
        }
        assertThat(fields(entry -> entry.putArray("steps").add("Lie d\u00f6wn \ud83d\ude42")))
                .isEmpty();
    }

    @Test
    void what_it_points_to_has_the_form_of_an_id_or_a_word() {
        assertThat(fields(entry -> entry.putArray("progressions").add("<b>"))).containsExactly("progressions[0]");
        assertThat(fields(entry -> entry.putArray("indications").add("Back pain")))
                .containsExactly("indications");
    }

    private Reading<TechniqueContent> own(Consumer<ObjectNode> change) {
        var entry = tilt();
        entry.remove(List.of("id", "seed", "evidence"));
        change.accept(entry);
        return reader.readOwn("own-tilt", entry);
    }

    private List<String> fields(Consumer<ObjectNode> spoil) {
        return faults(spoil).stream().map(Fault::field).toList();
    }

    private List<Fault> faults(Consumer<ObjectNode> spoil) {
        var entry = tilt();
        spoil.accept(entry);
        return reader.read(entry).faults();
    }

    private static ObjectNode tilt() {
        return CORE.stream()
                .filter(one -> one.path("id").asText().equals("pelvic_tilt"))
                .findFirst()
                .map(one -> (ObjectNode) one.deepCopy())
                .orElseThrow();
    }
}
