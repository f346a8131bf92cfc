package health.plumbline.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.plumbline.platform.seal.ContentHash;
import health.plumbline.testkit.EventContract;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed examples of what this service tells; others are tested by reading them. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ClinicConfigured",
                "PatientRegistered",
                "PatientInvited",
                "ScreeningLinkRequested",
                "ProgramReleased",
                "ProgramHeld",
                "ProgramResumed",
                "ProgramEnded"
            })
    void an_example_fits_its_schema_and_without_one_it_promises_it_does_not(String fact) throws Exception {
        var example = EventContract.example(fact);
        assertThat(EventContract.violations(fact, example)).isEmpty();

        var optional = Set.of("bornOn", "releasedByName");
        for (var names = JSON.readTree(example).fieldNames(); names.hasNext(); ) {
            var name = names.next();
            var less = ((ObjectNode) JSON.readTree(example)).without(name);
            assertThat(EventContract.violations(fact, less.toString()).isEmpty())
                    .as(name)
                    .isEqualTo(optional.contains(name));
        }
    }

    @Test
    void the_hash_of_the_example_is_of_its_content() throws Exception {
        var released = JSON.readTree(EventContract.example("ProgramReleased"));

        assertThat(ContentHash.of(released.get("content")))
                .isEqualTo(released.get("contentHash").asText());
    }
}
