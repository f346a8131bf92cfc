package health.plumbline.triage.screening;

import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.triage.policy.SelfCarePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells screenings as the current clinic wants them told. */
@ApplicationScoped
class ScreeningViews {

    @Inject
    ClinicDirectory clinics;

    @Inject
    SelfCarePolicy selfCare;

    ScreeningView of(Assessment assessment) {
        return ScreeningView.of(assessment, clinics.current(), selfCare.allowed());
    }
}
