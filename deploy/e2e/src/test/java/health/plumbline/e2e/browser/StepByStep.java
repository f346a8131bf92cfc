package health.plumbline.e2e.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tests that are steps of one story: after the first that failed the others are not tried. */
public final class StepByStep implements ExecutionCondition, AfterTestExecutionCallback {

    private String failed;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return failed == null || context.getTestMethod().isEmpty()
                ? ConditionEvaluationResult.enabled("so far so good")
                : ConditionEvaluationResult.disabled("not reached: " + failed + " failed");
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (failed == null && context.getExecutionException().isPresent()) {
            failed = context.getDisplayName();
        }
    }
}
