package health.plumbline.catalog.exchange.fhir;

import ca.uhn.fhir.context.FhirContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hl7.fhir.r4.model.Resource;

/** Writes FHIR resources. What it stands on is made when the first is written: most services never write one. */
@ApplicationScoped
class FhirJson {

    private static final class R4 {
        private static final FhirContext CONTEXT = FhirContext.forR4();
    }

    String written(Resource resource) {
        return R4.CONTEXT.newJsonParser().encodeResourceToString(resource);
    }
}
