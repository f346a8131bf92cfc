package health.plumbline.portal.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.plumbline.portal.testing.TriageCounterpart;
import health.plumbline.testkit.TestClock;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Test;

class ClearanceKeysTest {

    private final TestClock clock = new TestClock();
    private final List<String> published = new ArrayList<>(List.of("one"));
    private boolean away;
    private int asked;

    private final ClearanceKeys keys = new ClearanceKeys(
            () -> {
                asked++;
                if (away) {
                    throw new IllegalStateException("away");
                }
                return set();
            },
            clock);

    @Test
    void a_key_that_is_new_at_triage_is_learned_at_once_even_right_after_another_was_asked_for() {
        assertThat(keys.find("one")).isPresent();
        assertThat(keys.find("forged")).isEmpty();
        published.add("two");

        assertThat(keys.find("two")).isPresent();
        assertThat(keys.find("one")).isPresent();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void for_a_key_that_nobody_has_triage_is_not_asked_again_and_again() {
        for (var i = 0; i < 50; i++) {
            assertThat(keys.find("forged")).isEmpty();
        }
        assertThat(asked).isOne();

        clock.advance(Duration.ofSeconds(3));
        published.add("forged");
        assertThat(keys.find("forged")).isPresent();
    }

    @Test
    void a_key_that_triage_took_back_is_forgotten_within_a_minute() {
        published.add("two");
        assertThat(keys.find("one")).isPresent();
        published.remove("one");

        clock.advance(Duration.ofSeconds(61));

        assertThat(keys.find("one")).isEmpty();
        assertThat(keys.find("two")).isPresent();
    }

    @Test
    void while_triage_is_away_keys_are_believed_for_an_hour_and_no_longer() {
        assertThat(keys.find("one")).isPresent();
        away = true;
        clock.advance(Duration.ofMinutes(59));
        assertThat(keys.find("one")).isPresent();

        clock.advance(Duration.ofMinutes(2));

        assertThatThrownBy(() -> keys.find("one")).isInstanceOf(Gate.NoKeys.class);
    }

    private String set() {
        var keys = published.stream()
                .map(kid -> {
                    var key = new EllipticCurveJsonWebKey((ECPublicKey) TriageCounterpart.KEYS.getPublic());
                    key.setKeyId(kid);
                    return key;
                })
                .toList();
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
