package health.plumbline.testkit;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.platform.tenancy.CurrentClinic;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.concurrent.Callable;

/** Two clinics with one clinician each, and a way to do something for one of them as the application would. */
public final class TestClinics {

    private TestClinics() {}

    /** Both clinics, with the numbers of two countries. Call it once before the tests of a class. */
    public static void configure() {
        keep("north", "Northgate Physiotherapy", "Europe/London", "999", Tokens.NORTH_CLINICIAN);
        keep("south", "Southbank Physio", "Europe/Dublin", "112", Tokens.SOUTH_CLINICIAN);
    }

    private static void keep(String clinic, String name, String zone, String emergency, String clinician) {
        in(clinic, () -> {
            Arc.container()
                    .instance(ClinicDirectory.class)
                    .get()
                    .keep(new ClinicConfigured(
                            clinic,
                            name,
                            zone,
                            "01632 960100",
                            emergency,
                            "111",
                            "116 123",
                            List.of(new ClinicConfigured.Member(clinician, "Clinician of " + clinic, "clinician"))));
            return null;
        });
    }

    /** Runs in a request context of its own, bound to the clinic, in one transaction. */
    public static <T> T in(String clinic, Callable<T> work) {
        var context = Arc.container().requestContext();
        var outer = context.getStateIfActive();
        if (outer != null) {
            context.deactivate();
        }
        context.activate();
        try {
            Arc.container().instance(CurrentClinic.class).get().bind(clinic);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }
}
