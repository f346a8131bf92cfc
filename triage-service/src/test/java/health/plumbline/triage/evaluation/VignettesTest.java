package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples the clinicians wrote, each with the level and every rule that fires. */
class VignettesTest {

    record Vignette(
            String id,
            String title,
            Map<String, JsonNode> answers,
            List<String> missing,
            String expect,
            List<String> fired) {

        @Override
        public String toString() {
            return id + " " + title;
        }
    }

    static Stream<Vignette> vignettes() throws IOException {
        var vignettes = new ArrayList<Vignette>();
        for (var node : new YAMLMapper().readTree(Screens.resource("/vignettes.yaml"))) {
            var answers = new HashMap<String, JsonNode>();
            node.get("answers").properties().forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
            vignettes.add(new Vignette(
                    node.get("id").asText(),
                    node.get("title").asText(),
                    answers,
                    texts(node.path("missing")),
                    node.get("expect").asText(),
                    texts(node.get("all_rules_fired"))));
        }
        return vignettes.stream();
    }

    @ParameterizedTest
    @MethodSource("vignettes")
    void an_example_gets_its_level_and_its_rules(Vignette vignette) {
        var answers = new HashMap<String, Object>();
        vignette.answers()
                .forEach((key, value) ->
                        answers.put(key, Screens.INSTRUMENT.item(key).read(value)));
        var completed = Screens.completed(answers);
        vignette.missing().forEach(completed::remove);

        var evaluation = Screens.EVALUATOR.evaluate(completed);

        assertThat(evaluation.shown()).isEqualTo(vignette.expect());
        assertThat(Screens.fired(completed)).containsExactlyInAnyOrderElementsOf(vignette.fired());
        assertThat(evaluation.missing()).isEqualTo(vignette.missing());
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
