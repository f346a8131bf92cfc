package health.plumbline.program.policy;

import health.plumbline.platform.clinic.ClinicConfigured;
import health.plumbline.platform.clinic.ClinicDirectory;
import health.plumbline.program.Browser;
import health.plumbline.program.Clinician;
import health.plumbline.program.screening.TriagesPolicy;
import health.plumbline.testkit.TestClinics;
import health.plumbline.testkit.Tokens;
import io.quarkus.arc.Arc;
import java.util.List;

/** Ada, who administers the clinic north and treats nobody, beside Anna, who treats patients there. */
final class Administrator {

    private static final String ADA = "99999999-0000-4000-8000-00000000000d";

    private Administrator() {}

    /** Both are of the clinic, which asks for nothing beyond the core yet. */
    static void prepare() {
        Clinician.prepare();
        TriagesPolicy.reset();
        TestClinics.in("north", () -> {
            var directory = Arc.container().instance(ClinicDirectory.class).get();
            var clinic = directory.current();
            directory.keep(new ClinicConfigured(
                    "north",
                    clinic.name(),
                    clinic.zone().getId(),
                    clinic.phone(),
                    clinic.emergencyNumber(),
                    clinic.urgentNumber(),
                    clinic.crisisLine(),
                    List.of(
                            new ClinicConfigured.Member(Tokens.NORTH_CLINICIAN, "Anna Lindqvist", "clinician"),
                            new ClinicConfigured.Member(ADA, "Ada Northgate", "clinic-admin"))));
            return null;
        });
    }

    static Browser ada() {
        return Browser.with(Tokens.bearer(ADA, "north", "clinic-admin"), "/clinic");
    }

    /** Her token says so, but no clinic's rows do. */
    static Browser adaElsewhere() {
        return Browser.with(Tokens.bearer(ADA, "south", "clinic-admin"), "/clinic");
    }
}
