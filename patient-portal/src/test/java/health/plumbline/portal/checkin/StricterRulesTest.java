package health.plumbline.portal.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import health.plumbline.portal.checkin.Decision.Panel;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StricterRulesTest {

    private static BeforeAnswers before(int pain) {
        return new BeforeAnswers(
                YesNo.NO, YesNo.NO, Set.of(LifeEvent.NONE), pain, Spread.BACK_OR_NECK_ONLY, LastSettle.NO_FLARE);
    }

    private static Decision after(int painBefore, int pain) {
        return StricterRules.after(
                before(painBefore), new AfterAnswers(pain, Spread.BACK_OR_NECK_ONLY, YesNo.NO, 3), null);
    }

    @Test
    void a_good_day_goes_on() {
        var decision = StricterRules.before(before(5));

        assertThat(decision.proceed()).isTrue();
        assertThat(decision.hold()).isFalse();
        assertThat(decision.panel()).isNull();
    }

    @Test
    void any_danger_answer_shows_the_instruction_and_pauses_whatever_the_pain() {
        var nerves = StricterRules.before(
                new BeforeAnswers(YesNo.YES, YesNo.NO, Set.of(LifeEvent.NONE), 0, Spread.NONE, LastSettle.NO_FLARE));
        var body = StricterRules.before(
                new BeforeAnswers(YesNo.NO, YesNo.YES, Set.of(LifeEvent.NONE), 0, Spread.NONE, LastSettle.NO_FLARE));
        var both = StricterRules.before(
                new BeforeAnswers(YesNo.YES, YesNo.YES, Set.of(LifeEvent.NONE), 0, Spread.NONE, LastSettle.NO_FLARE));
        var numb = StricterRules.after(before(3), new AfterAnswers(0, Spread.NONE, YesNo.YES, 0), null);

        for (var decision : List.of(nerves, body, both, numb)) {
            assertThat(decision.proceed()).isFalse();
            assertThat(decision.hold()).isTrue();
            assertThat(decision.alert()).isEqualTo("immediate");
        }
        assertThat(nerves.panel()).isEqualTo(Panel.A);
        assertThat(body.panel()).isEqualTo(Panel.B);
        assertThat(both.panel()).isEqualTo(Panel.B);
        assertThat(numb.panel()).isEqualTo(Panel.A);
    }

    @Test
    void anything_that_happened_since_pauses() {
        for (var event : LifeEvent.values()) {
            var decision = StricterRules.before(
                    new BeforeAnswers(YesNo.NO, YesNo.NO, Set.of(event), 1, Spread.NONE, LastSettle.NO_FLARE));
            assertThat(decision.hold()).as(event.key()).isEqualTo(event != LifeEvent.NONE);
            assertThat(decision.proceed()).as(event.key()).isEqualTo(event == LifeEvent.NONE);
        }
    }

    @Test
    void a_pain_of_six_or_more_ends_it_and_five_does_not() {
        assertThat(StricterRules.before(before(5)).proceed()).isTrue();
        assertThat(StricterRules.before(before(6)).proceed()).isFalse();
        assertThat(after(5, 5).proceed()).isTrue();
        assertThat(after(6, 6).proceed()).isFalse();
    }

    @Test
    void a_rise_of_two_ends_it_and_one_of_four_pauses() {
        assertThat(after(1, 3).rule()).isEqualTo("PORTAL-PAIN");
        assertThat(after(1, 4).hold()).isFalse();
        assertThat(after(1, 5).hold()).isTrue();
        assertThat(after(1, 1).rule()).isEqualTo("PORTAL-GO-ON");
        assertThat(after(3, 2).rule()).isEqualTo("PORTAL-GO-ON");
    }

    @Test
    void a_rise_of_one_leaves_out_what_hurt() {
        assertThat(after(2, 3).rule()).isEqualTo("PORTAL-STOPPED");
    }

    @Test
    void pain_that_spreads_pauses_even_if_it_fell() {
        var decision = StricterRules.after(before(4), new AfterAnswers(3, Spread.CALF_OR_FOREARM, YesNo.NO, 3), null);

        assertThat(decision.hold()).isTrue();
    }

    @Test
    void pain_that_draws_back_to_the_spine_does_not() {
        var calf = new BeforeAnswers(
                YesNo.NO, YesNo.NO, Set.of(LifeEvent.NONE), 5, Spread.CALF_OR_FOREARM, LastSettle.NO_FLARE);

        assertThat(StricterRules.after(calf, new AfterAnswers(5, Spread.BUTTOCK_OR_SHOULDER, YesNo.NO, 3), null)
                        .hold())
                .isFalse();
    }

    @Test
    void tingling_spreading_and_dizziness_pause_and_other_stops_do_not() {
        for (var reason : StopReason.values()) {
            var decision =
                    StricterRules.after(before(2), new AfterAnswers(2, Spread.BACK_OR_NECK_ONLY, YesNo.NO, 3), reason);
            assertThat(decision.hold())
                    .as(reason.key())
                    .isEqualTo(Set.of(StopReason.TINGLING, StopReason.SPREADING, StopReason.DIZZY)
                            .contains(reason));
        }
    }

    @Test
    void who_has_not_settled_rests() {
        var sore = new BeforeAnswers(
                YesNo.NO, YesNo.NO, Set.of(LifeEvent.NONE), 3, Spread.BACK_OR_NECK_ONLY, LastSettle.STILL_WORSE);

        assertThat(StricterRules.before(sore).proceed()).isFalse();
    }
}
