package health.plumbline.triage.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a row says by its id alone, of a check-in whose answers are not at hand. */
class RowByItselfTest {

    private final DecisionTable table = Tables.read();

    @Test
    void it_says_which_of_its_rows_there_are() {
        assertThat(table.has("DT-01")).isTrue();
        assertThat(table.has("DT-15")).isTrue();
        assertThat(table.has("DT-16")).isFalse();
        assertThat(table.has("PORTAL-DANGER")).isFalse();
    }

    @Test
    void a_row_that_always_holds_does_so_by_its_id_alone() {
        var held = table.held("DT-02").orElseThrow();

        assertThat(held.rule()).isEqualTo("DT-02");
        assertThat(held.hold()).contains("event_reported");
        assertThat(held.alert()).isEqualTo("same_day");
        assertThat(held.proceed()).isFalse();
        assertThat(held.explanation())
                .startsWith("Screen invalidated.")
                .endsWith("What was answered is in the patient's reports.");
        assertThat(table.held("DT-01")).map(Decision::level).contains("urgent");
    }

    @Test
    void a_row_that_holds_sometimes_or_never_or_is_unknown_does_not_hold_by_its_id_alone() {
        assertThat(table.held("DT-08")).isEmpty();
        assertThat(table.held("DT-11")).isEmpty();
        assertThat(table.held("DT-09")).isEmpty();
        assertThat(table.held("DT-99")).isEmpty();
    }
}
