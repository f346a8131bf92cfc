package health.plumbline.triage.report;

import health.plumbline.triage.checkin.CheckIn;
import health.plumbline.triage.checkin.Location;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What triage reads of the portal's fact. Contract: {@code docs/events/SymptomReported.schema.json}. */
record SymptomReported(
        UUID report,
        UUID patient,
        UUID session,
        Integer painBefore,
        Integer painAfter,
        Location locationBefore,
        Location locationAfter,
        List<String> flags,
        String stopReason,
        Instant at) {

    private static final Set<String> SIGNS = Set.of("ci_danger", "ci_body", "new_numb_weak");

    SymptomReported {
        flags = flags == null ? List.of() : List.copyOf(flags);
    }

    /** As a check-in would say it; how strict the program is does not matter for a hold. */
    CheckIn asCheckIn() {
        var events = new HashSet<>(flags);
        events.retainAll(CheckIn.EVENTS);
        return new CheckIn(
                flags.contains("ci_danger"),
                flags.contains("ci_body"),
                flags.contains("new_numb_weak"),
                events,
                painBefore,
                locationBefore,
                null,
                CheckIn.STOPS.contains(String.valueOf(stopReason)) ? stopReason : null,
                painAfter,
                locationAfter,
                true);
    }

    /** A flag or a reason to stop that nobody here knows. */
    boolean unclear() {
        return stopReason != null && !CheckIn.STOPS.contains(stopReason)
                || flags.stream().anyMatch(flag -> !SIGNS.contains(flag) && !CheckIn.EVENTS.contains(flag));
    }
}
