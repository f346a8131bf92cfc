package health.plumbline.program.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.program.SigningKey;
import health.plumbline.testkit.TestClock;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ClearanceKeysTest {

    private final TestClock clock = new TestClock();
    private final List<SigningKey> published = new ArrayList<>(List.of(SigningKey.create("one")));
    private final ClearanceKeys keys = new ClearanceKeys(clock);
    private boolean away;
    private int asked;

    @Test
    void a_key_that_is_new_at_triage_is_learned_at_once_even_right_after_another_was_asked_for() {
        assertThat(found("one")).isPresent();
        assertThat(found("forged")).isEmpty();
        published.add(SigningKey.create("two"));

        assertThat(found("two")).isPresent();
        assertThat(found("one")).isPresent();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void for_a_key_that_nobody_has_triage_is_not_asked_again_and_again() {
        for (var i = 0; i < 50; i++) {
            assertThat(found("forged")).isEmpty();
        }
        assertThat(asked).isOne();

        clock.advance(Duration.ofSeconds(3));
        published.add(SigningKey.create("forged"));
        assertThat(found("forged")).isPresent();
    }

    @Test
    void a_key_that_triage_took_back_is_forgotten_within_a_minute() {
        published.add(SigningKey.create("two"));
        assertThat(found("one")).isPresent();
        published.remove(0);

        clock.advance(Duration.ofSeconds(61));

        assertThat(found("one")).isEmpty();
        assertThat(found("two")).isPresent();
    }

    @Test
    void an_old_set_counts_for_nothing_while_triage_is_away() {
        assertThat(found("one")).isPresent();
        away = true;
        assertThat(found("one")).isPresent();

        clock.advance(Duration.ofSeconds(61));

        assertThatThrownBy(() -> found("one")).hasMessage("away");
    }

    private Optional<PublicKey> found(String kid) {
        return keys.find(kid, () -> {
            asked++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return published.stream().map(SigningKey::jwk).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
        });
    }
}
