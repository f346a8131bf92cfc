package health.plumbline.program.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The facts of the portal that are read here, with the fields that are read. */
final class PortalFacts {

    private PortalFacts() {}

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
            List<Done> items) {

        SessionRecorded {
            items = items == null ? List.of() : items;
        }
    }

    record Done(
            UUID item,
            String technique,
            Integer setsDone,
            Integer repetitionsDone,
            Integer secondsDone,
            String outcome,
            String skipReason,
            String evidence) {}

    record CheckInRecorded(
            UUID checkIn, UUID session, UUID patient, UUID program, String phase, String decision, Instant at) {}

    record SymptomReported(
            UUID report,
            UUID patient,
            UUID session,
            UUID program,
            String phase,
            Integer painBefore,
            Integer painAfter,
            String locationBefore,
            String locationAfter,
            List<String> flags,
            String stopReason,
            Instant at,
            LocalDate localDate) {

        SymptomReported {
            flags = flags == null ? List.of() : flags;
        }
    }
}
