package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void pain_reaches_further_out_the_further_it_is_from_the_spine() {
        assertThat(Location.CALF_OR_FOREARM.furtherOutThan(Location.THIGH_OR_UPPER_ARM))
                .isTrue();
        assertThat(Location.CALF_OR_FOREARM.furtherOutThan(Location.CALF_OR_FOREARM))
                .isFalse();
        assertThat(Location.CALF_OR_FOREARM.furtherOutThan(Location.FOOT_OR_HAND))
                .isFalse();
        assertThat(Location.BACK_OR_NECK_ONLY.furtherOutThan(Location.NONE)).isTrue();
    }

    @Test
    void nothing_is_further_out_than_what_is_not_known() {
        assertThat(Location.FOOT_OR_HAND.furtherOutThan(null)).isFalse();
    }

    @Test
    void it_is_written_as_a_code_and_read_as_words() {
        assertThat(Location.FOOT_OR_HAND.code()).isEqualTo("foot_or_hand");
        assertThat(Location.FOOT_OR_HAND.words()).isEqualTo("foot or hand");
    }
}
