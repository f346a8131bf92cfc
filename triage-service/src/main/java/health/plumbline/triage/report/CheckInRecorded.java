package health.plumbline.triage.report;

import java.time.Instant;
import java.util.UUID;

/** What triage reads of the portal's fact. Contract: {@code docs/events/CheckInRecorded.schema.json}. */
record CheckInRecorded(UUID checkIn, UUID session, UUID patient, String decision, Instant at) {}
