package health.plumbline.testkit;

import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

/**
 * The layer of {@code @TenantId}, which a test can take away from the running application to see whether the policies
 * of the database hold by themselves: a session of a "root" tenant adds no clinic to anything it reads or writes.
 */
@Alternative
@Priority(1)
@PersistenceUnitExtension
@RequestScoped
public class TenantLayer implements TenantResolver {

    private static volatile boolean off;

    @Inject
    CurrentClinic clinic;

    /** Runs with the layer off in the whole application; whatever else runs meanwhile has it off too. */
    public static void off(Runnable work) {
        off = true;
        try {
            work.run();
        } finally {
            off = false;
        }
    }

    @Override
    public String getDefaultTenantId() {
        return CurrentClinic.NONE;
    }

    @Override
    public String resolveTenantId() {
        return clinic.id();
    }

    @Override
    public boolean isRoot(String tenant) {
        return off;
    }
}
