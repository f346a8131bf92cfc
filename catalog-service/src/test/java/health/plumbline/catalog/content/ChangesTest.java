package health.plumbline.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.catalog.Core;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final JsonNode TILT = Core.techniques().stream()
            .filter(technique -> technique.technique().equals("pelvic_tilt"))
            .findFirst()
            .<JsonNode>map(new ObjectMapper()::valueToTree)
            .orElseThrow();

    @Test
    void what_says_the_same_has_no_changes() {
        assertThat(changed(content -> {})).isEmpty();
    }

    @Test
    void a_changed_text_is_told_with_both_wordings() {
        assertThat(changed(content -> content.put("name", "Tuck")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo("name");
                    assertThat(change.before().asText()).isEqualTo("Posterior pelvic tilt");
                    assertThat(change.after().asText()).isEqualTo("Tuck");
                });
    }

    @Test
    void groups_are_gone_into_and_lists_are_not() {
        assertThat(changed(content -> {
                    content.withObjectProperty("dose")
                            .withObjectProperty("reps")
                            .put("max", 25);
                    content.withObjectProperty("evidence").put("grade", "B");
                    content.withArrayProperty("steps").add("Rest.");
                }))
                .extracting(Change::field)
                .containsExactly("steps", "dose.reps.max", "evidence.grade");
    }

    @Test
    void another_order_is_a_change() {
        assertThat(changed(content -> content.withArrayProperty("regions")
                        .removeAll()
                        .add("pelvis")
                        .add("low_back")))
                .extracting(Change::field, change -> change.before().toString(), change -> change.after()
                        .toString())
                .containsExactly(tuple("regions", "[\"low_back\",\"pelvis\"]", "[\"pelvis\",\"low_back\"]"));
    }

    @Test
    void what_is_new_had_nothing_before_and_what_is_gone_has_nothing_after() {
        assertThat(changed(content -> content.withObjectProperty("dose").putObject("minutes")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.field()).isEqualTo("dose.minutes");
                    assertThat(change.before()).isNull();
                });
        for (Consumer<ObjectNode> removal : List.<Consumer<ObjectNode>>of(
                content -> content.remove("breathing"), content -> content.putNull("breathing"))) {
            assertThat(changed(removal)).singleElement().satisfies(change -> {
                assertThat(change.field()).isEqualTo("breathing");
                assertThat(change.after()).isNull();
            });
        }
    }

    @Test
    void of_a_first_revision_everything_is_new() {
        var all = Changes.between(JsonNodeFactory.instance.objectNode(), TILT);

        assertThat(all)
                .extracting(Change::field)
                .contains("name", "steps", "dose")
                .hasSize(TILT.size());
        assertThat(all).allMatch(change -> change.before() == null);
    }

    private static List<Change> changed(Consumer<ObjectNode> change) {
        ObjectNode after = TILT.deepCopy();
        change.accept(after);
        return Changes.between(TILT, after);
    }
}
