package health.plumbline.triage.patient;

import health.plumbline.platform.problem.Rejection;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The patients of the current clinic. */
@ApplicationScoped
public class Patients implements PanacheRepositoryBase<Patient, UUID> {

    /** @throws Rejection alike for one that is another clinic's and one that is nobody's */
    public Patient get(UUID id) {
        return find("id", id).firstResultOptional().orElseThrow(Rejection::missing);
    }

    /** Also again: the last name counts. */
    void keep(PatientRegistered fact) {
        find("id", fact.patient())
                .firstResultOptional()
                .ifPresentOrElse(
                        patient -> patient.rename(fact.name()),
                        () -> persist(new Patient(fact.patient(), fact.name())));
    }
}
