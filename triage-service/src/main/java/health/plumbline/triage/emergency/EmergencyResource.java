package health.plumbline.triage.emergency;

import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.patient.Patients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What came of an emergency: recorded by one clinician, counter-signed by another. */
@Path("/api/patients/{patient}/emergency-outcomes")
@RolesAllowed("clinician")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class EmergencyResource {

    @Inject
    Patients patients;

    @Inject
    Epochs epochs;

    @Inject
    Emergencies emergencies;

    @Inject
    EmergencyOutcomes outcomes;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    record Told(
            @NotNull UUID id,
            @NotNull String service,
            @NotNull Instant assessedAt,
            @NotNull String outcome,
            @NotNull String plan) {

        /** To the microsecond, as it is stored. */
        EmergencyOutcome.Words words() {
            return new EmergencyOutcome.Words(service, assessedAt.truncatedTo(ChronoUnit.MICROS), outcome, plan);
        }
    }

    /** The same again changes nothing. */
    @POST
    @Transactional
    public RestResponse<OutcomeView> record(UUID patient, @NotNull @Valid Told told) {
        patients.get(patient);
        epochs.lock(patient);
        var words = told.words();
        var known = outcomes.find(told.id());
        if (known.isPresent() && !known.get().says(patient, words)) {
            throw Rejection.conflict("outcome-exists", "This id belongs to another outcome. Nothing was changed.");
        }
        var outcome = known.orElseGet(() -> recorded(patient, told.id(), words));
        return RestResponse.status(RestResponse.Status.CREATED, outcomes.view(outcome));
    }

    private EmergencyOutcome recorded(UUID patient, UUID id, EmergencyOutcome.Words words) {
        var trigger = emergencies
                .newest(patient)
                .orElseThrow(() -> Rejection.conflict(
                        "emergency-missing", "No screening of this patient is at emergency, so none has an outcome."));
        var now = clock.instant();
        if (!words.assessedAt().isAfter(trigger.since()) || words.assessedAt().isAfter(now)) {
            throw Rejection.invalid(
                    "outcome-untimely",
                    "The assessment is dated after the answers that made it an emergency (" + trigger.since()
                            + ") and not in the future.");
        }
        var outcome = new EmergencyOutcome(id, patient, words, person.account(), now);
        outcomes.persist(outcome);
        audit.record("emergency-outcome-recorded", patient, id.toString());
        return outcome;
    }

    @PUT
    @Path("{outcome}/counter-signature")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public OutcomeView counterSign(UUID patient, UUID outcome) {
        patients.get(patient);
        epochs.lock(patient);
        var signed = outcomes.get(patient, outcome);
        var signature = outcomes.signature(outcome);
        if (signature.isPresent() && !signature.get().signedBy().equals(person.account())) {
            throw Rejection.conflict(
                    "counter-signature-given", "Another clinician has counter-signed this outcome already.");
        }
        if (signed.recordedBy().equals(person.account())) {
            throw Rejection.conflict(
                    "counter-signature-own",
                    "You recorded this outcome. Another clinician of the clinic must counter-sign it.");
        }
        if (signature.isEmpty()) {
            outcomes.keep(new CounterSignature(outcome, person.account(), clock.instant()));
            audit.record("emergency-outcome-counter-signed", patient, outcome.toString());
        }
        return outcomes.view(signed);
    }
}
