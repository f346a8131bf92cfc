package health.plumbline.triage.installation;

import health.plumbline.platform.problem.Rejection;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Where a deed of the operator is done: in no clinic, and kept in the record of the installation. */
@ApplicationScoped
public class Installation {

    @Inject
    CurrentClinic clinic;

    /**
     * In a transaction of its own; the installation is bound before it begins, so that its connection works for it.
     *
     * @throws Rejection as for what is missing, if the operator came with a clinic
     */
    public <T> T act(Supplier<T> deed) {
        if (clinic.bound() && !clinic.id().equals(CurrentClinic.INSTALLATION)) {
            throw Rejection.missing();
        }
        clinic.bind(CurrentClinic.INSTALLATION);
        return QuarkusTransaction.requiringNew().call(deed::get);
    }
}
