package health.plumbline.triage.patient;

import java.util.UUID;

/** What triage reads of program-service's fact. Contract: {@code docs/events/PatientRegistered.schema.json}. */
record PatientRegistered(UUID patient, String name) {}
