package health.plumbline.triage.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Until when a key is believed. */
class KnownKeyTest {

    private static final Instant MADE = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LEAVES = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void the_one_that_signs_is_believed_without_an_end() {
        var signing = key(null, null);

        assertThat(signing.signs()).isTrue();
        assertThat(signing.verifiesAt(LEAVES.plusSeconds(1_000_000))).isTrue();
    }

    @Test
    void the_one_before_it_signs_no_more_and_is_believed_until_the_overlap_is_over() {
        var before = key(LEAVES, null);

        assertThat(before.signs()).isFalse();
        assertThat(before.verifiesAt(LEAVES.minusNanos(1))).isTrue();
        assertThat(before.verifiesAt(LEAVES)).isFalse();
        assertThat(before.verifiesAt(LEAVES.plusNanos(1))).isFalse();
    }

    @Test
    void one_that_was_killed_neither_signs_nor_is_believed_at_any_time() {
        for (var killed :
                new SigningKeys.Known[] {key(null, MADE.plusSeconds(60)), key(LEAVES, MADE.plusSeconds(60))}) {
            assertThat(killed.signs()).isFalse();
            assertThat(killed.verifiesAt(MADE)).isFalse();
            assertThat(killed.verifiesAt(LEAVES.minusNanos(1))).isFalse();
        }
    }

    private static SigningKeys.Known key(Instant leavesAt, Instant killedAt) {
        return new SigningKeys.Known("kid", KeyPairs.generated().getPublic(), MADE, leavesAt, killedAt);
    }
}
