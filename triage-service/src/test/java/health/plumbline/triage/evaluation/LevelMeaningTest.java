package health.plumbline.triage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.triage.rules.Level;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelMeaningTest {

    @ParameterizedTest
    @CsvSource({
        "clear, a clinician decides",
        "caution, a reason for each caution",
        "referral, medical or advanced-practice review first",
        "urgent, within 24 hours",
        "emergency, 'Emergency services or an emergency department, now'",
        "incomplete, no answer yet",
    })
    void each_level_says_what_has_to_happen_next(String level, String said) {
        assertThat(LevelMeaning.of(level)).contains(said);
    }

    @Test
    void no_two_mean_the_same_and_none_says_safe() {
        var meanings = new ArrayList<>(List.of(LevelMeaning.of(Evaluation.INCOMPLETE)));
        for (var level : Level.values()) {
            meanings.add(LevelMeaning.of(level.code()));
        }

        assertThat(meanings).doesNotHaveDuplicates().allSatisfy(meaning -> assertThat(meaning)
                .doesNotContainIgnoringCase("safe"));
    }
}
