package health.plumbline.portal.session;

import health.plumbline.portal.checkin.AfterAnswers;
import health.plumbline.portal.checkin.BeforeAnswers;
import health.plumbline.portal.checkin.LifeEvent;
import health.plumbline.portal.checkin.StopReason;
import health.plumbline.portal.checkin.YesNo;
import health.plumbline.portal.symptoms.SymptomReported;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a session tells of symptoms; the id is made of the session, so that telling it twice is once. */
final class Symptoms {

    private Symptoms() {}

    static SymptomReported before(ExerciseSession session, BeforeAnswers answers, Instant at) {
        return of(
                session,
                CheckIn.BEFORE,
                CheckIn.BEFORE,
                new Pain(answers.pain(), null, answers.spread().key(), null),
                flags(answers),
                null,
                at);
    }

    static SymptomReported during(ExerciseSession session, UUID item, StopReason reason, Instant at) {
        return of(
                session, "during", item + "/" + reason.key(), new Pain(null, null, null, null), List.of(), reason, at);
    }

    static SymptomReported after(
            ExerciseSession session, BeforeAnswers before, AfterAnswers after, StopReason gravest, Instant at) {
        return of(
                session,
                CheckIn.AFTER,
                CheckIn.AFTER,
                new Pain(
                        before.pain(),
                        after.pain(),
                        before.spread().key(),
                        after.spread().key()),
                after.newNumbWeak() == YesNo.YES ? List.of("new_numb_weak") : List.of(),
                gravest,
                at);
    }

    private record Pain(Integer before, Integer after, String where, String whereAfter) {}

    private static SymptomReported of(
            ExerciseSession session,
            String phase,
            String about,
            Pain pain,
            List<String> flags,
            StopReason stopped,
            Instant at) {
        var id = UUID.nameUUIDFromBytes((session.id() + "/symptoms/" + about).getBytes(StandardCharsets.UTF_8));
        return new SymptomReported(
                id,
                session.patient(),
                session.id(),
                session.program(),
                phase,
                pain.before(),
                pain.after(),
                pain.where(),
                pain.whereAfter(),
                flags,
                stopped == null ? null : stopped.key(),
                at,
                at.atZone(ZoneId.of(session.zone())).toLocalDate());
    }

    private static List<String> flags(BeforeAnswers answers) {
        var flags = new ArrayList<String>();
        if (answers.danger() == YesNo.YES) {
            flags.add("ci_danger");
        }
        if (answers.body() == YesNo.YES) {
            flags.add("ci_body");
        }
        answers.events().stream()
                .filter(event -> event != LifeEvent.NONE)
                .map(LifeEvent::key)
                .sorted()
                .forEach(flags::add);
        return flags;
    }
}
