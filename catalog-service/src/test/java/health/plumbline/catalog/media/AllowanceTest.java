package health.plumbline.catalog.media;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Allowance ALLOWANCE = new Allowance(3, new MemorySize(BigInteger.valueOf(1000)));
    private static final Prepared HUNDRED_BYTES =
            new Prepared(MediaKind.PNG, Path.of("x"), "a".repeat(64), 100, 1, 1, null);

    @Test
    void the_last_item_and_the_last_byte_are_given() {
        assertThatCode(() -> ALLOWANCE.mustHold(HUNDRED_BYTES, List.of(), new Media.Held(2, 900)))
                .doesNotThrowAnyException();
    }

    @Test
    void one_more_of_either_is_not() {
        for (var held : List.of(new Media.Held(3, 0), new Media.Held(0, 901))) {
            assertThatThrownBy(() -> ALLOWANCE.mustHold(HUNDRED_BYTES, List.of(), held))
                    .isInstanceOf(Rejection.class)
                    .extracting("code")
                    .isEqualTo("media-quota-reached");
        }
    }
}
