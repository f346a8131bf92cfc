package health.plumbline.platform.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Binds each web request to the clinic of the signed-in person before anything of the service runs. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
class ClinicBinding implements ContainerRequestFilter {

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentClinic clinic;

    @Override
    public void filter(ContainerRequestContext request) {
        String claimed = identity.getAttribute(StandingAugmentor.CLINIC);
        if (claimed != null) {
            clinic.bind(claimed);
        }
    }
}
