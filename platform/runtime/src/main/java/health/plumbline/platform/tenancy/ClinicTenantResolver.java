package health.plumbline.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** First layer: Hibernate adds the current clinic to everything it reads and writes of a {@code @TenantId} entity. */
@PersistenceUnitExtension
@RequestScoped
class ClinicTenantResolver implements TenantResolver {

    @Inject
    CurrentClinic clinic;

    @Override
    public String getDefaultTenantId() {
        return CurrentClinic.NONE;
    }

    @Override
    public String resolveTenantId() {
        return clinic.id();
    }
}
