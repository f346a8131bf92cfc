package health.plumbline.triage;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.testkit.EventContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other services are tested with is what triage may write. */
class EventExamplesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ScreeningRequested",
                "ScreeningRequestEnded",
                "ScreeningCompleted",
                "ClearanceGranted",
                "ClearanceRevoked",
                "HoldPlaced",
                "HoldLifted"
            })
    void an_example_fits_its_schema_and_one_that_lacks_its_patient_does_not(String fact) {
        var example = EventContract.example(fact);

        assertThat(EventContract.violations(fact, example)).isEmpty();
        assertThat(EventContract.violations(fact, example.replace("\"patient\"", "\"person\"")))
                .isNotEmpty();
    }
}
