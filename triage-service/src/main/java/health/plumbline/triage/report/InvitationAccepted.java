package health.plumbline.triage.report;

import java.time.Instant;
import java.util.UUID;

/** What triage reads of the portal's fact. Contract: {@code docs/events/InvitationAccepted.schema.json}. */
record InvitationAccepted(UUID patient, String account, Instant acceptedAt) {}
