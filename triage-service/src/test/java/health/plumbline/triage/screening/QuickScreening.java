package health.plumbline.triage.screening;

import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.testkit.TestClinics;
import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.UUID;

/** A completed screening for tests of what comes after it: answered by the application's own code, without HTTP. */
public final class QuickScreening {

    private static final ObjectMapper JSON = new ObjectMapper();

    private QuickScreening() {}

    /** @param answers for what is asked and has no negative answer, or has another one here */
    public static UUID of(String clinic, UUID patient, Map<String, Object> answers) {
        return TestClinics.in(clinic, () -> {
            var screening = bean(BeginScreening.class).of(patient);
            var questions = bean(AnswerQuestion.class);
            var assessment = bean(Assessments.class).of(screening);
            while (!assessment.evaluation().complete()) {
                var key = assessment.evaluation().missing().get(0);
                var negative = assessment.evaluator().instrument().item(key).negative();
                var answer = answers.containsKey(key) ? answers.get(key) : negative == null ? 50 : negative;
                assessment = questions.give(screening.id(), key, JSON.valueToTree(answer));
            }
            bean(CompleteScreening.class).of(screening.id());
            return screening.id();
        });
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
