package health.plumbline.triage.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.plumbline.platform.audit.Audit;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.checkin.Decision;
import health.plumbline.triage.hold.PlaceHold;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.rules.Message;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Decides a check-in while the patient waits: what they are told, whether they go on, whether everything is held. */
@Path("/api/check-ins")
@RolesAllowed("patient")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class CheckInResource {

    @Inject
    CheckInTables tables;

    @Inject
    CheckIns checkIns;

    @Inject
    Histories histories;

    @Inject
    PlaceHold placeHold;

    @Inject
    Epochs epochs;

    @Inject
    ClinicDirectory clinics;

    @Inject
    CurrentPerson person;

    @Inject
    Audit audit;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /** How a rise of the usual pain is taken; strict unless the prescription says otherwise. */
    enum PainMode {
        @JsonProperty("strict")
        STRICT,
        @JsonProperty("strict_with_location")
        STRICT_WITH_LOCATION,
        @JsonProperty("monitored")
        MONITORED
    }

    record Asked(
            @NotNull UUID checkIn,
            @NotNull UUID session,
            @NotNull UUID program,
            @NotNull CheckInAnswers.Phase phase,
            PainMode painMode,
            @NotNull @Valid CheckInAnswers answers) {}

    record Answer(
            String rule,
            @JsonProperty("do") List<String> actions,
            String alert,
            String advice,
            String panel,
            boolean proceed,
            boolean hold) {}

    @POST
    @Transactional
    public Answer decide(@NotNull @Valid Asked asked) {
        var patient = person.patient().orElseThrow(Rejection::missing);
        epochs.lock(patient);
        var known = checkIns.find(patient, asked.checkIn());
        if (known.isPresent()) {
            return read(known.get().decision());
        }
        var earlier = checkIns.before(patient, asked.session())
                .map(before -> new CheckInAnswers.Before(before.painBefore(), before.locationBefore()))
                .orElse(new CheckInAnswers.Before(null, null));
        var checkIn = asked.answers().of(asked.phase(), asked.painMode() != PainMode.MONITORED, earlier);
        var decision = tables.current().decide(checkIn, histories.of(patient, asked.session()));
        Holding.cause(decision, asked.session()).ifPresent(cause -> placeHold.now(patient, cause));
        var answer = answer(decision);
        checkIns.persist(new CheckInDecision(
                asked,
                patient,
                checkIn,
                answer,
                written(answer),
                tables.current().id(),
                histories.today(),
                clock.instant()));
        audit.record(
                "check-in-decided",
                patient,
                asked.checkIn() + " " + decision.rule() + " " + tables.current().id());
        return answer;
    }

    private Answer answer(Decision decision) {
        var clinic = clinics.current();
        var advice = Message.filled(
                decision.advice(),
                Map.of(
                        "clinic", clinic.name(),
                        "phone", clinic.phone(),
                        "emergency_number", clinic.emergencyNumber(),
                        "urgent_number", clinic.urgentNumber()));
        return new Answer(
                decision.rule(),
                decision.actions(),
                decision.alert(),
                advice,
                decision.panel(),
                decision.proceed(),
                decision.hold().isPresent());
    }

    private Answer read(String decided) {
        try {
            return json.readValue(decided, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision is not stored as JSON", e);
        }
    }

    private String written(Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A decision has no JSON", e);
        }
    }
}
