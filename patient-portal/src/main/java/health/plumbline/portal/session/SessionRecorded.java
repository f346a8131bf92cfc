package health.plumbline.portal.session;

import health.plumbline.platform.events.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Contract: {@code docs/events/SessionRecorded.schema.json}. An exercise that nobody reported on is not in it. */
record SessionRecorded(
        UUID session,
        UUID patient,
        UUID program,
        int version,
        Instant startedAt,
        Instant finishedAt,
        LocalDate localDate,
        String zone,
        Instant syncedAt,
        Integer effort,
        List<Item> items)
        implements Fact {

    record Item(
            UUID item,
            String technique,
            int setsDone,
            int repetitionsDone,
            int secondsDone,
            Done.Outcome outcome,
            Done.SkipReason skipReason,
            Done.Evidence evidence) {

        Item(Performance done) {
            this(
                    done.item(),
                    done.technique(),
                    done.setsDone(),
                    done.repetitionsDone(),
                    done.secondsDone(),
                    done.outcome(),
                    done.skipReason(),
                    done.evidence());
        }
    }

    static SessionRecorded of(ExerciseSession session, List<Performance> done) {
        return new SessionRecorded(
                session.id(),
                session.patient(),
                session.program(),
                session.version(),
                session.startedAt(),
                session.finishedAt(),
                session.localDate(),
                session.zone(),
                session.finishedAt(),
                session.effort(),
                done.stream().map(Item::new).toList());
    }

    @Override
    public String key() {
        return patient.toString();
    }
}
