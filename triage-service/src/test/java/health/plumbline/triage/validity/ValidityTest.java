package health.plumbline.triage.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    private static final Instant SCREENED = Instant.parse("2026-11-02T09:00:00Z");

    @ParameterizedTest(name = "an episode of {0} days: {1} days to release, {2} to run")
    @CsvSource({"0, 3, 14", "41, 3, 14", "42, 7, 28", "1400, 7, 28"})
    void it_depends_on_the_length_of_the_episode(long days, int release, int running) {
        var validity = Validity.of(Map.of("age", 40L, "duration_days", days), SCREENED);

        assertThat(validity.forRelease()).isEqualTo(Duration.ofDays(release));
        assertThat(validity.runningUntil()).isEqualTo(SCREENED.plus(Duration.ofDays(running)));
    }

    @Test
    void it_is_counted_from_the_moment_of_screening() {
        var validity = Validity.of(Map.of("duration_days", 10L), SCREENED);

        assertThat(validity.releaseUntil()).isEqualTo(Instant.parse("2026-11-05T09:00:00Z"));
        assertThat(validity.runningUntil()).isEqualTo(Instant.parse("2026-11-16T09:00:00Z"));
    }

    @Test
    void a_clinic_may_have_shorter_times() {
        var limits = new Limits(1, 2, 5, 9);

        assertThat(Validity.of(Map.of("duration_days", 10L), SCREENED, limits))
                .isEqualTo(new Validity(SCREENED, Duration.ofDays(1), Duration.ofDays(5)));
        assertThat(Validity.of(Map.of("duration_days", 60L), SCREENED, limits))
                .isEqualTo(new Validity(SCREENED, Duration.ofDays(2), Duration.ofDays(9)));
    }

    @Test
    void some_are_watched_every_fourteen_days_whatever_the_episode() {
        var watched = List.<Map<String, Object>>of(
                Map.of("age", 75L),
                Map.of("pregnancy", "t2"),
                Map.of("pregnancy", "possible"),
                Map.of("pregnancy", "postnatal_6_12w"),
                Map.of("cancer_history", "past"),
                Map.of("bone_risk", List.of("steroids_3m")),
                Map.of("infection_risk", List.of("immunosuppressed")));
        for (var finding : watched) {
            assertThat(running(finding)).as("%s", finding).isEqualTo(Duration.ofDays(14));
        }
        assertThat(running(Map.of("age", 74L, "pregnancy", "no", "cancer_history", "none", "bone_risk", List.of())))
                .isEqualTo(Duration.ofDays(28));
    }

    @Test
    void where_the_length_is_not_known_the_shorter_times_count() {
        assertThat(Validity.of(Map.of(), SCREENED).forRelease()).isEqualTo(Duration.ofDays(3));
        assertThat(Validity.of(Map.of(), SCREENED).forRunning()).isEqualTo(Duration.ofDays(14));
    }

    private static Duration running(Map<String, Object> finding) {
        var answers = new HashMap<String, Object>(Map.of("duration_days", 60L));
        answers.putAll(finding);
        return Validity.of(answers, SCREENED).forRunning();
    }
}
