package health.plumbline.program.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The content of a version as a page shows it: all of what the patient sees. */
record ContentView(String title, String greeting, List<ExerciseView> exercises, List<String> stopRules) {

    record ExerciseView(
            String name,
            String doseWords,
            String position,
            List<String> equipment,
            List<String> steps,
            String breathing,
            List<String> errors,
            List<String> stop,
            String note) {}

    static ContentView of(JsonNode content) {
        var exercises = new ArrayList<ExerciseView>();
        content.path("items")
                .forEach(item -> exercises.add(new ExerciseView(
                        item.path("name").asText(),
                        item.path("doseWords").asText(),
                        item.path("position").asText("").replace('_', ' '),
                        texts(item.path("equipment")).stream()
                                .map(thing -> thing.replace('_', ' '))
                                .toList(),
                        texts(item.path("steps")),
                        item.path("breathing").asText(""),
                        texts(item.path("errors")),
                        texts(item.path("stop")),
                        item.path("note").asText(""))));
        return new ContentView(
                content.path("title").asText(),
                content.path("greeting").asText(""),
                List.copyOf(exercises),
                texts(content.path("stopRules")));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
