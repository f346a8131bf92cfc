package health.plumbline.triage.home;

import com.fasterxml.jackson.databind.JsonNode;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentPerson;
import health.plumbline.triage.patient.Epochs;
import health.plumbline.triage.screening.AnswerQuestion;
import health.plumbline.triage.screening.Assessment;
import health.plumbline.triage.screening.Assessments;
import health.plumbline.triage.screening.RedFlags;
import health.plumbline.triage.screening.Screening;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The screening that the signed-in patient was asked to answer: theirs alone, and only while it is with them. */
@Path("/api/my-screening")
@RolesAllowed("patient")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class MyScreeningResource {

    @Inject
    Assessments assessments;

    @Inject
    AnswerQuestion answers;

    @Inject
    AlarmFromHome alarm;

    @Inject
    HandOver handOver;

    @Inject
    Epochs epochs;

    @Inject
    RedFlags redFlags;

    @Inject
    ClinicDirectory clinics;

    @Inject
    CurrentPerson person;

    record Given(@NotNull JsonNode value) {}

    @GET
    @Transactional
    public MyScreeningView read() {
        return view(assessments.of(mine()));
    }

    @PUT
    @Path("answers/{key}")
    @Transactional
    public MyScreeningView answer(String key, @NotNull @Valid Given given) {
        return heard(answers.give(asked(key), key, given.value()));
    }

    @DELETE
    @Path("answers/{key}")
    @Transactional
    public MyScreeningView withdraw(String key) {
        return heard(answers.withdraw(asked(key), key));
    }

    /** Doing it again changes nothing. */
    @POST
    @Path("completion")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public MyScreeningView complete() {
        var screening = assessments.ofPatient(patient()).orElseThrow(Rejection::missing);
        return view(screening.isWithPatient() ? handOver.of(screening) : assessments.of(screening));
    }

    private Screening mine() {
        return assessments.ofPatient(patient()).filter(Screening::isWithPatient).orElseThrow(Rejection::missing);
    }

    /** A question that waits for a clinician is none of the patient's; what was handed over meanwhile is not either. */
    private UUID asked(String key) {
        epochs.lock(patient());
        var screening = mine();
        if (redFlags.patientWords(screening)
                .isForClinician(assessments.item(screening, key).key())) {
            throw Rejection.invalid("item-unknown", "This screening has no such question.");
        }
        return screening.id();
    }

    private MyScreeningView heard(Assessment assessment) {
        alarm.hear(assessment);
        return view(assessment);
    }

    private MyScreeningView view(Assessment assessment) {
        return MyScreeningView.of(assessment, redFlags.patientWords(assessment.screening()), clinics.current());
    }

    private UUID patient() {
        return person.patient().orElseThrow(Rejection::missing);
    }
}
