package health.plumbline.load;

import health.plumbline.triage.evaluation.Evaluator;
import health.plumbline.triage.instrument.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Completely answered screenings from a seed: mostly nothing found, every fifth answer something. */
final class FullScreens {

    private static final int EVERY = 5;

    private final Evaluator evaluator;
    private final Random chance;

    FullScreens(Evaluator evaluator, long seed) {
        this.evaluator = evaluator;
        this.chance = new Random(seed);
    }

    List<Map<String, Object>> make(int count) {
        List<Map<String, Object>> screens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            screens.add(one());
        }
        return screens;
    }

    private Map<String, Object> one() {
        Map<String, Object> answers = new HashMap<>();
        for (var missing = evaluator.evaluate(answers).missing();
                !missing.isEmpty();
                missing = evaluator.evaluate(answers).missing()) {
            missing.forEach(
                    key -> answers.put(key, answer(evaluator.instrument().item(key))));
        }
        return answers;
    }

    private Object answer(Item item) {
        if (item.negative() != null && chance.nextInt(EVERY) > 0) {
            return item.negative();
        }
        return switch (item.type()) {
            case WHOLE ->
                (long) item.range().least()
                        + chance.nextInt(item.range().most() - item.range().least() + 1);
            case CHOICE -> any(item);
            case SET -> List.of(any(item));
            case TEXT -> "";
        };
    }

    private String any(Item item) {
        return item.options().get(chance.nextInt(item.options().size())).value();
    }
}
